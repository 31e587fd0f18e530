import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'
import type { Instant } from '../units/time.ts'
import type { Flag, Given } from './flag.ts'
import type { Server } from './server.ts'

/** A command of `kubectl argo rollouts` that changes objects. */
export interface VerbRule {
  /** What its usage says behind its own words: `ROLLOUT_NAME`. */
  readonly use: string
  /** What its last word may be called instead. */
  readonly aliases: readonly string[]
  readonly flags: readonly Flag[]
  readonly run: (server: Server, asked: Typed) => Reply
}

/** What was typed behind a verb's own words, and the little of the world that it looks at. */
export interface Typed {
  readonly names: readonly string[]
  readonly given: Given
  readonly now: Instant
  /** Files by path, with the object that each of them holds. */
  readonly files: Readonly<Record<string, Json>>
  /** What the API server puts behind `metadata.generateName`. */
  readonly suffix: string
}

export interface Reply {
  /** What is printed, line feeds included. */
  readonly text: string
  /** Why it ended early; '' if it did not. */
  readonly error: string
  /** It was called with other words than its usage asks for, and did nothing. */
  readonly misused: boolean
}

export const misused: Reply = { text: '', error: '', misused: true }

export function done(text: string): Reply {
  return { text, error: '', misused: false }
}

/** `text` is what was printed before. */
export function refused(error: string, text = ''): Reply {
  return { text, error, misused: false }
}

/** The object in a file; a text says why there is none. */
export function fileAt({ files }: Typed, path: string): JsonObject | string {
  const object = Object.hasOwn(files, path) ? files[path] : undefined
  return isJsonObject(object) ? object : `open ${path}: no such file or directory`
}
