/** Parts of what people say, written for these tests; a seed puts them together in ever other ways. */
const PARTS = {
  who: [
    '我是这栋的业主',
    '我租这里快一年了',
    '我替我母亲打这个电话',
    '我家孩子刚满周岁',
    '我上夜班，白天要睡觉',
  ],
  what: [
    '厨房下水口从周一开始往上返水，味道很重，用了两包疏通粉也不管用',
    '楼道声控灯一排都不亮，晚上下楼只能拿手机照着，老人不敢出门',
    '地库我的车位又被一辆没有登记的车占了，绕了三圈才停到外面路边',
    '楼上每晚十一点以后还在拖桌椅，沟通过两次，说知道了却没有改',
    '电梯运行到六楼会顿一下，昨天门关了又开，里面的人都吓了一跳',
    '单元门禁刷不开，报过一次说换了主板，今天早上又是同样的情况',
  ],
  since: [
    '前后已经有四天',
    '上个月修过一次，管了不到十天',
    '这是第三次打电话来说同一件事',
    '昨天傍晚开始，今天更厉害',
  ],
  harm: [
    '木地板边上已经鼓起来了',
    '家里人一晚上没有睡好',
    '上班因此迟到了一个多钟头',
    '邻居也在群里说受不了',
    '担心再拖下去要伤到人',
  ],
  tried: [
    '我拍了照片，时间都在上面',
    '值班的师傅来看过，说要等配件',
    '找过保安，他说不归他管',
    '自己先用毛巾堵着，撑不了多久',
  ],
  want: [
    '请今天派人到现场看清楚原因',
    '希望给一个准确的时间，不要再说尽快',
    '修好之后请有人回我一个电话',
    '费用怎么算也请事先讲明',
  ],
} as const

const LEAST_LENGTH = 240

/** About 250 characters as a caller would say them; the first words name the number, so that none is like another. */
export function aLongComplaint(number: number, random: () => number): string {
  const pick = (parts: readonly string[]): string => parts[Math.floor(random() * parts.length)] ?? ''
  let text = `第${String(number)}位来电：${pick(PARTS.who)}。`
  while (text.length < LEAST_LENGTH) {
    text += `${pick(PARTS.what)}；${pick(PARTS.since)}，${pick(PARTS.harm)}。${pick(PARTS.tried)}，${pick(PARTS.want)}。`
  }
  return text
}
