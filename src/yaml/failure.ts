import type { Mark } from './scan/mark.ts'

/** Why a text, or a document of it, cannot be read. */
export type FailureCode =
  | 'yaml-syntax'
  | 'unusable-key'
  | 'alias-cycle'
  | 'too-many-aliases'
  | 'too-deep'
  | 'too-many-parts'

/** Why Kubernetes' tools cannot read a document, in the words of their reader, go-yaml. */
export interface YamlFailure {
  readonly code: FailureCode
  /** go-yaml's text without its line, such as `did not find expected key`. */
  readonly problem: string
  /** Where it is. */
  readonly mark: Mark
  /** The line that go-yaml names, which may be the one before; 0 where it names none. */
  readonly line: number
  /** Who refuses: the reader, the way from YAML to JSON, or kubectl around them. */
  readonly source: 'yaml' | 'conversion' | 'kubectl'
}

interface Thrown {
  readonly yamlFailure: YamlFailure
}

/** Leaves the reading of a text, however deep it is; `attempt` makes the failure data again. */
export function fail(failure: YamlFailure): never {
  const thrown: Thrown = { yamlFailure: failure }
  throw thrown
}

/** What some work came to, or why it failed. */
export type Attempt<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: YamlFailure }

/** Runs what may `fail`; whatever else is thrown is a mistake of ours and passes through. */
export function attempt<T>(work: () => T): Attempt<T> {
  try {
    return { ok: true, value: work() }
  } catch (thrown) {
    if (typeof thrown === 'object' && thrown !== null && Object.hasOwn(thrown, 'yamlFailure')) {
      return { ok: false, failure: (thrown as Thrown).yamlFailure }
    }
    throw thrown
  }
}

/** The text with which go-yaml reports it: `yaml: line 6: did not find expected key`. */
export function failureText({ problem, line, source }: YamlFailure): string {
  const said = line === 0 ? problem : `line ${line}: ${problem}`
  return source === 'yaml' ? `yaml: ${said}` : said
}
