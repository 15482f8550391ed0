import type { Conversation } from '../../src/domain/prompts/conversation.ts'

/** A call that has just begun, of which nothing is known. */
export function aConversation(now: Partial<Conversation> = {}): Conversation {
  return {
    at: 'opening',
    channel: 'phone',
    jurisdiction: null,
    nature: null,
    mood: null,
    stage: null,
    isEmergency: false,
    isSuspectedMajor: false,
    isDissuaded: false,
    hasPromise: false,
    hasEfforts: false,
    hasHandler: false,
    said: [],
    ...now,
  }
}
