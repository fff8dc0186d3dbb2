import { z } from 'zod'
import { correctionOutcomeSchema, correctionRequestSchema, correctionsFileSchema } from '#schema/corrections.ts'
import { jobFileRequestSchema, jobSchema, jobsAnswerSchema, removalSchema } from '#schema/ingest.ts'

/** Routes that change what the graph holds. They ask for the token where one is set, and else answer on loopback only. */
export const deskEndpoints = {
  upload: {
    method: 'post',
    path: '/api/documents',
    summary:
      'Files into the graph: multipart/form-data with `files`, and `issuer` and `year` where all are of one; a manifest.csv among them says more',
    answer: jobSchema,
  },
  readAgain: {
    method: 'post',
    path: '/api/documents/again',
    summary: 'Reads kept originals again: of these documents, or of all that an older pipeline read',
    body: z.object({ ids: z.array(z.string()).max(10_000).optional() }),
    answer: jobsAnswerSchema,
  },
  removeDocument: {
    method: 'delete',
    path: '/api/documents/:id',
    summary: 'Takes a plan or a copy out, and what only it supported',
    answer: removalSchema,
  },
  original: {
    method: 'get',
    path: '/api/documents/:id/original',
    summary: 'The file that a plan or a copy came in',
    answer: z.string().meta({ description: 'the file' }),
    media: ['application/octet-stream'],
  },
  jobs: {
    method: 'get',
    path: '/api/ingest',
    summary: 'What was handed in of late, newest first, and how each file stands',
    answer: jobsAnswerSchema,
  },
  job: {
    method: 'get',
    path: '/api/ingest/:id',
    summary: 'How the files of a job stand; with `Accept: text/event-stream` an event after each change',
    answer: jobSchema,
  },
  retryJob: {
    method: 'post',
    path: '/api/ingest/:id/retry',
    summary: 'Puts what failed or was cancelled in line again: one file, or all',
    body: jobFileRequestSchema,
    answer: jobSchema,
  },
  cancelJob: {
    method: 'post',
    path: '/api/ingest/:id/cancel',
    summary: 'Takes what is not done out of the line: one file, or all',
    body: jobFileRequestSchema,
    answer: jobSchema,
  },
  dismissJob: {
    method: 'delete',
    path: '/api/ingest/:id',
    summary: 'Forgets a job; what it brought in stays',
    answer: z.object({ id: z.string() }),
  },
  corrections: {
    method: 'get',
    path: '/api/corrections',
    summary: 'What people corrected, oldest first: the file to keep and to share',
    answer: correctionsFileSchema,
  },
  correct: {
    method: 'post',
    path: '/api/corrections',
    summary: 'Corrects the machine, at once and at each ingest from now on',
    body: correctionRequestSchema,
    answer: correctionOutcomeSchema,
  },
  undoCorrection: {
    method: 'delete',
    path: '/api/corrections/:id',
    summary: 'Undoes a correction: the graph is as if it had never been made',
    answer: correctionOutcomeSchema,
  },
  importCorrections: {
    method: 'post',
    path: '/api/corrections/file',
    summary: 'Adds the corrections of a file, made elsewhere, to those that are here',
    body: correctionsFileSchema,
    answer: correctionOutcomeSchema,
  },
} as const
