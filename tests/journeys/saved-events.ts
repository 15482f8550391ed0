import { readJournal } from '../harness/journal-reader.ts'

/** The events of the case with a number, as the journal on the disk holds them. */
export function caseEvents(dataFolder: string, number: string): ReturnType<typeof readJournal> {
  const events = readJournal(dataFolder)
  const caseId = events.find(({ data }) => data['number'] === number)?.stream.id
  return events.filter(({ stream }) => stream.id === caseId)
}
