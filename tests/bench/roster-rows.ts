/** Rows of an invented roster as a spreadsheet writes them: every household has its people, every person a number. */
export function rosterCsv(rows: number, peopleOfHousehold: number): string {
  const lines = ['房号,姓名,关系,电话,入住']
  for (let row = 0; row < rows; row += 1) {
    const cells = [
      addressOf(Math.floor(row / peopleOfHousehold)),
      nameOf(row),
      RELATIONS[row % 3],
      phoneOf(row),
      sinceOf(row),
    ]
    lines.push(cells.join(','))
  }
  return `\uFEFF${lines.join('\r\n')}`
}

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗单曾仇解查']
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英']
const RELATIONS = ['业主', '家属', '租户'] as const

/** Buildings of four units of 25 storeys with four homes each. */
function addressOf(household: number): string {
  const building = 1 + Math.floor(household / 400)
  const unit = 1 + (Math.floor(household / 100) % 4)
  const storey = 1 + (Math.floor(household / 4) % 25)
  return `${String(building)}-${String(unit)}-${String(storey)}0${String(1 + (household % 4))}`
}

function nameOf(row: number): string {
  const at = Math.floor(row / SURNAMES.length)
  const given = [GIVEN[at % GIVEN.length], GIVEN[(row * 7) % GIVEN.length]]
  return [SURNAMES[row % SURNAMES.length], ...given].join('')
}

function phoneOf(row: number): string {
  return `1${String(3 + (row % 6))}${String(100_000_000 + ((row * 7919) % 899_999_999))}`
}

function sinceOf(row: number): string {
  return `20${String(10 + (row % 15))}-0${String(1 + (row % 9))}`
}
