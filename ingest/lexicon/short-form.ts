const PEOPLES =
  '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺'

/** 阜新蒙古族自治县 → 阜新; 积石山保安族东乡族撒拉族自治县 → 积石山; 内蒙古自治区 is left to the table of names. */
const AUTONOMOUS = new RegExp(`^(.{2,}?)(?:(?:${PEOPLES})族?|各族)+自治[区州县旗]$`)
const SUFFIX = /(?:特别行政区|街道|苏木|[省市县区盟旗镇乡])$/

/**
 * A division's name as plans shorten it: 辽源市 → 辽源, 英俊镇 → 英俊, 广西壮族自治区 → 广西.
 * Undefined where less than two characters would stay (易县, 唐县).
 */
export function shortFormOf(name: string): string | undefined {
  const autonomous = AUTONOMOUS.exec(name)?.[1]
  if (autonomous) return autonomous
  if (/自治[区州县旗]$/.test(name)) return undefined
  const short = name.replace(SUFFIX, '')
  return short !== name && [...short].length > 1 ? short : undefined
}
