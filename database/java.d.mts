export interface Java {
  /** The program. */
  path: string
  /** 17 of 17.0.15. */
  major: number
  version: string
}
export const JAVA_MAJORS: readonly number[]
export function parseJavaVersion(output: string): { version: string; major: number } | undefined
export function findJava(environment?: Record<string, string | undefined>): { java?: Java; unsuitable: Java[] }
export function missingJavaMessage(unsuitable: readonly Java[]): string
