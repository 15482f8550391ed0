import { describe, expect, it } from 'vitest'
import { nameSpelling } from '../../../../src/platform/name-spelling.ts'

describe('a name in pinyin', () => {
  it.each([
    ['张宏伟', 'zhw', 'zhanghongwei'],
    ['单雪', 'sx', 'shanxue'],
    ['曾宁', 'zn', 'zengning'],
    ['仇敏', 'qm', 'qiumin'],
    ['解放', 'xf', 'xiefang'],
    ['查良', 'zl', 'zhaliang'],
    ['区明', 'om', 'ouming'],
    ['任静', 'rj', 'renjing'],
    ['华强', 'hq', 'huaqiang'],
    ['盖伟', 'gw', 'gewei'],
    ['朴正', 'pz', 'piaozheng'],
    ['乐山', 'ys', 'yueshan'],
    ['尉迟敏', 'ycm', 'yuchimin'],
    ['万俟雪', 'mqx', 'moqixue'],
    ['欧阳娜', 'oyn', 'ouyangna'],
    ['令狐冲', 'lhc', 'linghuchong'],
    ['吕红', 'lh', 'lvhong'],
  ])('%s is typed %s', (name, initials, full) => {
    expect(nameSpelling(name)).toEqual({ initials, full })
  })

  it('reads the surname only where it stands first', () => {
    expect(nameSpelling('王单').initials).toBe('wd')
  })
})
