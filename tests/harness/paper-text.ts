/**
 * Fonts give one glyph to several characters that look alike, and Chromium's PDF names the one with the lowest code:
 * 页 reads back as the radical ⻚, 户 as 戶. Left what is read, right what was written.
 */
const TWINS = new Map(
  [
    ...[
      '戶户',
      '⻁虎',
      '⻄西',
      '⻅见',
      '⻆角',
      '⻈讠',
      '⻉贝',
      '⻊足',
      '⻋车',
      '⻌辶',
      '⻍辶',
      '⻐钅',
      '⻑長',
      '⻓长',
    ],
    ...[
      '⻔门',
      '⻖阝',
      '⻗雨',
      '⻘青',
      '⻙韦',
      '⻚页',
      '⻛风',
      '⻜飞',
      '⻝食',
      '⻠饣',
      '⻡首',
      '⻢马',
      '⻣骨',
      '⻤鬼',
    ],
    ...[
      '⻥鱼',
      '⻦鸟',
      '⻧卤',
      '⻨麦',
      '⻩黄',
      '⻪黾',
      '⻫斉',
      '⻬齐',
      '⻭歯',
      '⻮齿',
      '⻯竜',
      '⻰龙',
      '⻳龟',
      '⺁厂',
    ],
    ...[
      '⺟母',
      '⺠民',
      '⺒巳',
      '⺓幺',
      '⺝月',
      '⺩王',
      '⺪疋',
      '⺬示',
      '⺮竹',
      '⺰纟',
      '⺶羊',
      '⺼肉',
      '⻂衤',
      '⺡氵',
    ],
  ].map((pair) => {
    const [read = '', written = ''] = [...pair]
    return [read, written]
  }),
)

/**
 * Normalisation before text of a PDF is compared with what was written, applied to both: compatibility forms (NFKC),
 * characters that share a glyph as one, no white space, because lines end where the paper ends.
 */
export function barePaperText(text: string): string {
  return [...text.normalize('NFKC')]
    .map((char) => TWINS.get(char) ?? char)
    .join('')
    .replace(/\s/gu, '')
}
