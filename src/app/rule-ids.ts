const numbered = (letter: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${letter}${String(index + 1)}`)

/** Steps and rules of the procedure in their order; words in `rules.json`. */
export const RULE_IDS: readonly string[] = [...numbered('S', 11), ...numbered('R', 35), ...numbered('P', 15)]

/** The rules a screen works by, by the name of its route; those of the page of a case come with its next steps. */
export const SCREEN_RULES: Readonly<Record<string, readonly string[]>> = {
  intake: [
    'R1',
    'R25',
    'P11',
    'S1',
    'S2',
    'R2',
    'R9',
    'R18',
    'R24',
    'R28',
    'R33',
    'P4',
    'P5',
    'P10',
    'P13',
    'P15',
  ],
  worklist: ['R31', 'R8', 'R9', 'R10', 'R18', 'R34', 'P1', 'P9'],
  case: [
    'S3',
    'S4',
    'S5',
    'S6',
    'S7',
    'S8',
    'S9',
    'S10',
    'S11',
    'R3',
    'R4',
    'R6',
    'R11',
    'R12',
    'R13',
    'R15',
    'R16',
    'R17',
    'R20',
    'R27',
    'R28',
    'R29',
    'R5',
    'R14',
    'R21',
    'R32',
    'R35',
    'P2',
    'P14',
  ],
  visits: ['R12', 'R13', 'R19', 'R30', 'P3'],
  reports: ['R22', 'R19', 'P12'],
  handover: ['P8', 'P7', 'R9'],
  slips: ['P7', 'S11'],
  blankForms: ['P6', 'P7'],
  printing: ['P5', 'P6', 'P7', 'R7'],
  prompts: ['R14', 'R24', 'R26', 'R35', 'P14'],
  training: ['R23', 'R28'],
  records: ['R27', 'R31'],
  import: ['R27'],
  roster: ['P10', 'R25'],
  settings: ['P1', 'R8', 'R10', 'R18', 'R26', 'P13'],
  guide: [],
}

/** Rules of a screen, those behind what can be done now first, each once. */
export function rulesOf(screen: string, open: readonly (string | undefined)[]): readonly string[] {
  const ids = [...open, ...(SCREEN_RULES[screen] ?? [])]
  return [...new Set(ids.filter((id): id is string => id !== undefined && RULE_IDS.includes(id)))]
}
