/** A telephone number with its middle hidden: `138 **** 1234`. Short numbers keep their last two digits. */
export function maskedPhone(phone: string): string {
  const characters = [...phone.trim()]
  const digits = characters.filter((character) => /\d/u.test(character.normalize('NFKC')))
  if (digits.length >= 9) return `${digits.slice(0, 3).join('')} **** ${digits.slice(-4).join('')}`
  if (characters.length <= 2) return '*'.repeat(characters.length)
  return `${'*'.repeat(characters.length - 2)}${characters.slice(-2).join('')}`
}
