import type { EntityType } from '#schema/entity.ts'
import type { COMPARATORS } from '#schema/document.ts'
import type { StatementType, Status } from '#schema/statement.ts'

type Explained = readonly [zh: string, en: string]

const types: Record<EntityType, Explained> = {
  Region: ['行政区', 'administrative region'],
  Waterbody: ['水体', 'river, lake, reservoir or sea'],
  Area: ['片区、商圈、景区、山', 'quarter, scenic area or mountain'],
  Company: ['企业', 'company'],
  University: ['高校', 'university or college'],
  Institute: ['科研院所', 'research institute'],
  Hospital: ['医院', 'hospital'],
  School: ['学校', 'school'],
  Agency: ['机关、部门', 'agency of the state'],
  Association: ['其他组织', 'any other body'],
  Park: ['园区、开发区、基地', 'industrial park, development zone or base'],
  Road: ['道路', 'road'],
  Railway: ['铁路、轨道', 'railway or metro'],
  Bridge: ['桥梁、隧道、道口', 'bridge, tunnel or crossing'],
  Facility: ['设施', 'facility'],
  Project: ['项目、工程', 'project or works'],
  Sector: ['产业', 'sector of the economy'],
  Technology: ['技术', 'technology'],
  Policy: ['政策、行动、战略', 'policy, campaign or strategy'],
  Event: ['活动、会议', 'event or meeting'],
  Person: ['人物', 'person'],
}

const relations: Record<StatementType, Explained> = {
  PLANS: ['地区规划建设', 'a region plans or builds it'],
  SUPPORTS: ['地区支持', 'a region supports it'],
  COOPERATES_WITH: ['合作', 'cooperates with'],
  UNDERTAKES: ['承担', 'undertakes'],
  ENGAGES_IN: ['从事', 'is active in'],
  LOCATED_IN: ['位于', 'lies in'],
  PART_OF: ['属于', 'is a part of'],
  CONNECTS: ['连接', 'leads to'],
  IMPROVES: ['改善', 'improves'],
}

const statuses: Record<Status, Explained> = {
  propose: ['谋划', 'is thought of or prepared'],
  start: ['开工', 'is begun'],
  advance: ['推进、在建', 'is under way'],
  complete: ['建成', 'is completed'],
  renovate: ['改造', 'is renovated'],
  operate: ['投用、运营', 'is put to use'],
  support: ['扶持', 'is supported'],
  attract: ['引进', 'is attracted'],
  reform: ['改革', 'is reformed'],
  list: ['上市', 'is listed at an exchange'],
}

const comparators: Record<(typeof COMPARATORS)[number], Explained> = {
  '>=': ['达到、不低于', 'reaches, at least'],
  '<=': ['控制在以内、不高于', 'at most'],
  '=': ['为', 'is'],
  '>': ['超过', 'more than'],
  '<': ['低于', 'less than'],
  '+': ['增长', 'rises by'],
  '-': ['下降', 'falls by'],
}

/** The words that stand in a column, each explained: table, column, its words. */
export const VALUES: readonly (readonly [table: string, column: string, words: Record<string, Explained>])[] = [
  ['entities', 'type', types],
  ['statements', 'type', relations],
  ['statements', 'status', statuses],
  ['targets', 'comparator', comparators],
]
