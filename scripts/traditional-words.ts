import { Converter } from 'opencc-js/cn2t'

/**
 * What OpenCC gets wrong in our words: it looks for the longest phrase it knows and finds one that crosses the border
 * between two words (回复 after 前, 只 after 号), or takes the rarer sign of two. Found by reading every message.
 */
const MENDED = [
  // 籤 is a lot that is drawn; who puts a name under a paper does 簽. A tab of a browser stays a 標籤.
  [/(?<!標)籤/gu, '簽'],
  [/號隻/gu, '號只'],
  [/前回復/gu, '前回覆'],
  // An answer that does not come, not an echo.
  [/迴音/gu, '回音'],
  // 櫃台、前台、電腦一台: the sign in everyday use; 臺 is for the names of places and offices.
  [/臺/gu, '台'],
] as const

/** Makes the converter from simplified to traditional characters; the words stay those of the reference language. */
export function traditionalWords(): (text: string) => string {
  const convert = Converter({ from: 'cn', to: 'tw' })
  return (text) => MENDED.reduce((words, [wrong, right]) => words.replaceAll(wrong, right), convert(text))
}
