/** What a column holds, in Chinese and in English. */
type Explained = readonly [zh: string, en: string]

interface TableBook {
  about: Explained
  /** In the order of the file. */
  columns: Readonly<Record<string, Explained>>
}

const START: Explained = [
  '在规划正文中的起点，按 UTF-16 计，从 0 起',
  'where it begins in the text of the plan, in UTF-16 units from 0',
]
const END: Explained = ['在规划正文中的终点，不含该位', 'where it ends in the text of the plan, that place excluded']
const PLAN: Explained = ['所在规划，见 documents.id', 'the plan that it stands in: documents.id']
const PASSAGE: Explained = ['所在的句，见 passages.id', 'the sentence that it stands in: passages.id']
const RULE: Explained = ['由哪条规则或模型读出', 'the rule or model that read it']
const CONFIDENCE: Explained = ['把握，0 到 1', 'how sure that is, 0 to 1']
const DUE: Explained = ['期限，照原文', 'when it is due, in the words of the text']

/** The tables of the data set: their files, what a row is, and what each column holds. */
export const CODEBOOK = {
  documents: {
    about: ['一行一份规划', 'a row for each plan'],
    columns: {
      id: ['编号，由文件内容算出', 'id, computed from what the file holds'],
      title: ['标题', 'title'],
      kind: ['文种，如 政府工作报告', 'kind of document, such as 政府工作报告'],
      issuer: ['发布地区', 'region that issued it'],
      issuerId: ['发布地区，见 entities.id', 'that region: entities.id'],
      issuerCode: ['发布地区的 GB/T 2260 代码', 'GB/T 2260 code of that region'],
      year: ['规划所说的年份', 'the year that it plans for'],
      periodFrom: ['规划期的第一年', 'first year of its period'],
      periodTo: ['规划期的最后一年', 'last year of its period'],
      agency: ['发布机关', 'agency that issued it'],
      number: ['文号', 'document number'],
      published: ['发布日期', 'date of publication'],
      url: ['网址', 'address on the web'],
      source: ['文件名', 'name of the file'],
      excerpt: ['是否只收录了一部分', 'whether only a part is here'],
      sha256: ['文件的 SHA-256', 'SHA-256 of the file'],
      chars: ['正文长度，按 UTF-16 计', 'length of its text in UTF-16 units'],
      issuerConfidence: ['发布地区的把握，0 到 1', 'how sure the issuer is, 0 to 1'],
      yearConfidence: ['年份的把握，0 到 1', 'how sure the year is, 0 to 1'],
      kindConfidence: ['文种的把握，0 到 1', 'how sure the kind is, 0 to 1'],
      pipelineVersion: ['读它的流程版本', 'version of the pipeline that read it'],
      mentions: ['提及数（不计名称里面的名称）', 'mentions, without those inside longer names'],
      entities: ['提到多少个名称', 'different things that it names'],
      statements: ['表述数', 'statements'],
      targets: ['目标数', 'targets'],
    },
  },
  sections: {
    about: ['一行一节', 'a row for each section'],
    columns: {
      id: ['编号', 'id'],
      document: PLAN,
      ordinal: ['在规划中的次序', 'its place in the order of the plan'],
      level: ['标题的层级，1 为最外层', 'level of its heading, 1 for the outermost'],
      heading: ['标题', 'heading'],
      path: ['从最外层到它的标题', 'headings from the outermost to its own'],
      part: ['review 回顾，plan 计划；看不出的为空', 'review or plan; empty where the headings do not tell'],
      start: START,
      end: END,
    },
  },
  passages: {
    about: ['一行一句（或一个标题）', 'a row for each sentence or heading'],
    columns: {
      id: ['编号，引用时用它', 'id, by which it is cited'],
      document: PLAN,
      section: ['所在的节，见 sections.id', 'the section that it stands in: sections.id'],
      ordinal: ['在规划中的次序', 'its place in the order of the plan'],
      kind: ['title 题目，heading 标题，sentence 句', 'title, heading or sentence'],
      start: START,
      end: END,
      text: ['原文', 'its text'],
    },
  },
  entities: {
    about: ['一行一个名称所指的事物', 'a row for each thing that plans name'],
    columns: {
      id: ['编号', 'id'],
      name: ['名称', 'name'],
      type: ['类型，各类见下', 'type, explained below'],
      aliases: ['其他写法，JSON 数组', 'other names, a JSON array'],
      code: ['代码（GB/T 2260、GB/T 4754 等）', 'code by GB/T 2260, GB/T 4754 …'],
      scope: ['同名易重的事物所属的地区', 'region that it belongs to, where such names repeat from place to place'],
      pinyin: ['全拼', 'pinyin'],
      documents: ['多少份规划提到它', 'plans that name it'],
      mentions: ['共提到多少处（不计名称里面的名称）', 'mentions, without those inside longer names'],
    },
  },
  mentions: {
    about: ['一行一处名称', 'a row for each place where a name stands'],
    columns: {
      document: PLAN,
      passage: PASSAGE,
      start: START,
      end: END,
      surface: ['原文写法', 'as it is written there'],
      entity: ['所指的事物，见 entities.id', 'the thing that it means: entities.id'],
      name: ['该事物的名称', 'name of that thing'],
      type: ['该事物的类型', 'type of that thing'],
      nested: ['是否在更长的名称里面（不计数）', 'whether it stands inside a longer name; then it is not counted'],
      rule: RULE,
      link: ['凭什么认作该事物', 'why it is taken for that thing'],
      confidence: CONFIDENCE,
    },
  },
  statements: {
    about: ['一行一条表述：谁、对什么、怎样', 'a row for each statement: who, what, to which thing'],
    columns: {
      id: ['编号', 'id'],
      head: ['主语，见 entities.id', 'its head: entities.id'],
      headName: ['主语的名称', 'name of its head'],
      type: ['关系，各种见下', 'relation, explained below'],
      tail: ['宾语，见 entities.id', 'its tail: entities.id'],
      tailName: ['宾语的名称', 'name of its tail'],
      status: ['做到哪一步，各步见下', 'how far it is, explained below'],
      aspect: ['promised 说要做，reported 说已做', 'promised: will be done; reported: was done'],
      due: DUE,
      year: ['规划的年份', 'year of the plan'],
      document: ['所在规划；表格所载的为空', 'the plan that says it; empty for what a table states'],
      passage: ['依据的句，见 passages.id', 'the sentence that it rests on: passages.id'],
      trigger: ['原文中表明关系的词', 'the word of the text that signals it'],
      rule: RULE,
      confidence: CONFIDENCE,
      source: ['不出自规划而出自表格时，该表格', 'the table, where no plan says it'],
    },
  },
  targets: {
    about: ['一行一个定下的数字', 'a row for each number that a plan sets'],
    columns: {
      id: ['编号', 'id'],
      document: PLAN,
      passage: PASSAGE,
      indicator: ['指标，照原文', 'indicator, as it is written'],
      comparator: ['比较，各号见下', 'comparison, explained below'],
      value: ['数值，按基本单位（1.5万户 为 15000 户）', 'value in the base unit (1.5万户 is 15000 户)'],
      unit: ['单位', 'unit'],
      year: ['目标的年份，与规划不同时才有', 'year of the target, where the text gives one'],
      due: DUE,
      firmness: ['语气，如 确保、力争', 'tone, such as 确保, 力争'],
      about: ['所说的事物，见 entities.id', 'the thing that it is about: entities.id'],
      start: START,
      end: END,
    },
  },
} as const satisfies Record<string, TableBook>

export type DatasetTable = keyof typeof CODEBOOK
