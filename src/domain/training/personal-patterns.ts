/** What kind of personal thing a passage is. */
export const PERSONAL_KINDS = [
  'name',
  'staff',
  'household',
  'building',
  'phone',
  'identity',
  'plate',
  'number',
  'address',
  'contact',
  'office',
] as const
export type PersonalKind = (typeof PERSONAL_KINDS)[number]

/** Something to look for; `to` is written in its place. */
export interface Finder {
  readonly kind: PersonalKind
  /** Global and sticky-free; a group named `keep` stands before what is replaced and stays. */
  readonly pattern: RegExp
  readonly to: string
}

const SURNAMES =
  '欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|夏侯|司徒|端木|[王李张刘陈杨赵黄周吴徐孙胡朱林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温季俞章鲁葛韦申尤毕聂焦柳邢岳齐梅莫庄辛管祝左祁耿詹关苗凌费纪靳盛童欧甄项曲裴席卫屈鲍覃霍翁隋甘景单包柏宁柯阮桂闵柴冉房饶刁瞿戚丘滕臧宫褚廉简娄符穆郎连晏栾郁商蒙喻窦卓仇艾蓝巩虞卞封楚佟栗宗高]'
const TITLES =
  '先生|女士|小姐|太太|师傅|阿姨|大爷|大妈|大叔|大姐|大哥|叔叔|奶奶|爷爷|伯伯|老师|主任|经理|队长|主管|医生|律师'
const PLATE_PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'
const DIGIT = '[0-9０-９]'
const NUMBER_WORD = '[0-9０-９A-Za-z一二三四五六七八九十百零两]+'

/**
 * Patterns of what may identify somebody in free Chinese text, whoever it is, the surest first. They find too much rather
 * than too little: whoever edits sees each of them.
 */
export const PERSONAL_PATTERNS: readonly Finder[] = [
  { kind: 'contact', pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu, to: '（邮箱）' },
  { kind: 'contact', pattern: /(?<keep>微信号?[：:是为\s]{0,2})[A-Za-z][\w-]{5,19}/gu, to: '（微信号）' },
  { kind: 'number', pattern: /TS-\d{8}-[A-Z0-9]{3}-\d{4,}/gu, to: '（编号）' },
  {
    kind: 'identity',
    pattern: new RegExp(`(?<!${DIGIT})[1-9１-９]${DIGIT}{16}[0-9０-９Xxｘ](?!${DIGIT})`, 'gu'),
    to: '（证件号）',
  },
  { kind: 'identity', pattern: new RegExp(`(?<!${DIGIT})${DIGIT}{15,19}(?!${DIGIT})`, 'gu'), to: '（号码）' },
  {
    kind: 'phone',
    pattern: new RegExp(
      `(?<![0-9０-９])(?:\\+?86[- ]?)?[1１][3-9３-９](?:[- ]?${DIGIT}){9}(?!${DIGIT})`,
      'gu',
    ),
    to: '（电话）',
  },
  {
    kind: 'phone',
    pattern: /(?<!\d)(?:\(?0\d{2,3}\)?[- ]?)?[2-8]\d{2,3}[- ]?\d{4}(?:[-转]\d{1,5})?(?![\d年-])/gu,
    to: '（电话）',
  },
  {
    kind: 'plate',
    pattern: new RegExp(`[${PLATE_PROVINCES}][A-Z][·•\\s-]?[A-HJ-NP-Z0-9]{5,6}(?![A-Za-z0-9])`, 'giu'),
    to: '（车牌）',
  },
  {
    kind: 'household',
    pattern:
      /(?<![\d.:：/-])[A-Za-z]?\d{1,3}(?:[-－—–]\d{1,3}){0,2}[-－—–]\d{3,4}(?:室|房|号)?(?![\d:：/-])/gu,
    to: '某户',
  },
  {
    kind: 'building',
    pattern: new RegExp(
      `(?:${NUMBER_WORD}\\s*期\\s*)?${NUMBER_WORD}\\s*(?:号楼|栋|幢|座|#楼?)(?:\\s*${NUMBER_WORD}\\s*(?:单元|门))?(?:\\s*${DIGIT}{2,5}\\s*(?:室|房|号)?)?`,
      'gu',
    ),
    to: '某栋',
  },
  { kind: 'building', pattern: new RegExp(`${NUMBER_WORD}\\s*单元`, 'gu'), to: '某单元' },
  { kind: 'household', pattern: new RegExp(`(?<!${DIGIT})${DIGIT}{3,4}\\s*(?:室|房)`, 'gu'), to: '某室' },
  {
    kind: 'household',
    pattern: new RegExp(`(?<![0-9０-９.])${DIGIT}{3,4}(?=业主|住户|租户|家|户主)`, 'gu'),
    to: '某户',
  },
  {
    kind: 'address',
    pattern: /[\u4e00-\u9fff]{2,6}(?:路|街|大道|巷|胡同)\s*\d+\s*号(?:院)?/gu,
    to: '（地址）',
  },
  { kind: 'address', pattern: /[A-Za-z]?\d{1,4}\s*号?车位/gu, to: '某车位' },
  {
    kind: 'name',
    pattern: new RegExp(`(?:${SURNAMES})[\\u4e00-\\u9fff]{0,2}?(?=${TITLES})`, 'gu'),
    to: '某',
  },
  {
    kind: 'name',
    pattern: new RegExp(
      `[老小阿](?:${SURNAMES})(?=[，。、；：！？\\s,.;:!?说讲来去在和跟给把被的也又还就都打])`,
      'gu',
    ),
    to: '某人',
  },
  {
    kind: 'name',
    pattern: new RegExp(
      `(?<keep>(?:姓名|叫做|名叫|我叫|业主|租户|住户|联系人|户主)[：:是叫\\s]{0,2})(?:${SURNAMES})[\\u4e00-\\u9fff]{1,2}(?=[，。、；：！？\\s,.;:!?（(说讲来打]|$)`,
      'gu',
    ),
    to: '某人',
  },
]
