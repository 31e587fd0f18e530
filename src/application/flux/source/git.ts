import type { Instant } from '../../../units/time.ts'
import { highestMatch } from './semver.ts'

/** A commit as Git keeps it. */
export interface Commit {
  /** 40 hexadecimal digits. */
  readonly hash: string
  readonly message: string
  /** What the tree holds: two commits with the same digest make the same artifact. */
  readonly digest: string
  readonly at: Instant
}

/** What a Git server holds. */
export interface GitServer {
  /** Hashes by the names of branches and tags, without `refs/heads/` and `refs/tags/`. */
  readonly branches: ReadonlyMap<string, string>
  readonly tags: ReadonlyMap<string, string>
  readonly commits: ReadonlyMap<string, Commit>
}

/** `spec.ref` of a GitRepository; '' is not given. */
export interface GitReference {
  readonly branch: string
  readonly tag: string
  readonly semver: string
  readonly name: string
  readonly commit: string
}

/** What was found for a reference. */
export type Checkout =
  | {
      readonly kind: 'commit'
      readonly commit: Commit
      readonly revision: string
      /** The revision was seen before and nothing was cloned. */
      readonly seen: boolean
    }
  | { readonly kind: 'empty' }
  | { readonly kind: 'error'; readonly error: string }

/**
 * Resolves a reference as Flux' Git client does (pkg/git/gogit): a commit before a name, a name
 * before a tag, a tag before a semver range, that before a branch, and without any of them the
 * branch `master`. Of branches, tags and names the remote is asked first whether the revision is
 * the last one still; `lastRevision` is '' if it must be cloned anyway.
 */
export function checkOut(
  server: GitServer,
  url: string,
  ref: GitReference,
  lastRevision: string,
): Checkout {
  if (ref.commit !== '') return byCommit(server, url, ref)
  if (ref.name !== '') return byName(server, url, ref.name, lastRevision)
  if (ref.tag !== '') return byTag(server, url, ref.tag, lastRevision)
  if (ref.semver !== '') return bySemver(server, url, ref.semver)
  const branch = ref.branch === '' ? 'master' : ref.branch
  if (server.commits.size === 0) return { kind: 'empty' }
  const full = `refs/heads/${branch}`
  return found(server, url, server.branches.get(branch), branch, full, lastRevision)
}

function byCommit(server: GitServer, url: string, ref: GitReference): Checkout {
  if (ref.branch !== '' && !server.branches.has(ref.branch)) {
    return failure(url, `couldn't find remote ref "refs/heads/${ref.branch}"`)
  }
  const commit = server.commits.get(ref.commit)
  if (commit === undefined) {
    const error = `unable to resolve commit object for '${ref.commit}': object not found`
    return { kind: 'error', error }
  }
  const name = ref.name === '' ? ref.branch : ref.name
  return { kind: 'commit', commit, revision: revisionOf(name, commit.hash), seen: false }
}

function byName(server: GitServer, url: string, name: string, lastRevision: string): Checkout {
  if (server.commits.size === 0) {
    return {
      kind: 'error',
      error: `unable to list remote for '${url}': remote repository is empty`,
    }
  }
  const plain = name.replace(/\^\{\}$/, '')
  const hash = plain.startsWith('refs/heads/')
    ? server.branches.get(plain.slice('refs/heads/'.length))
    : plain.startsWith('refs/tags/')
      ? server.tags.get(plain.slice('refs/tags/'.length))
      : undefined
  if (hash === undefined) {
    return { kind: 'error', error: `unable to resolve ref '${name}' to a specific commit` }
  }
  return found(server, url, hash, name, name, lastRevision)
}

function byTag(server: GitServer, url: string, tag: string, lastRevision: string): Checkout {
  if (server.commits.size === 0) return failure(url, 'remote repository is empty')
  return found(server, url, server.tags.get(tag), tag, `refs/tags/${tag}`, lastRevision)
}

/** Always cloned: which tag is the highest is not seen before. */
function bySemver(server: GitServer, url: string, range: string): Checkout {
  if (server.commits.size === 0) return failure(url, 'remote repository is empty')
  const madeAt = (tag: string) => server.commits.get(server.tags.get(tag) ?? '')?.at ?? 0
  const match = highestMatch(range, [...server.tags.keys()], (a, b) => madeAt(a) - madeAt(b))
  if ('error' in match) return { kind: 'error', error: `semver parse error: ${match.error}` }
  if (match.tag === null) {
    return { kind: 'error', error: `no match found for semver: ${range}` }
  }
  const full = `refs/tags/${match.tag}`
  return found(server, url, server.tags.get(match.tag), match.tag, full, '')
}

function found(
  server: GitServer,
  url: string,
  hash: string | undefined,
  name: string,
  full: string,
  lastRevision: string,
): Checkout {
  const commit = hash === undefined ? undefined : server.commits.get(hash)
  if (commit === undefined) return failure(url, `couldn't find remote ref "${full}"`)
  const revision = revisionOf(name, commit.hash)
  return { kind: 'commit', commit, revision, seen: revision === lastRevision }
}

function failure(url: string, error: string): Checkout {
  return { kind: 'error', error: `unable to clone '${url}': ${error}` }
}

function revisionOf(name: string, hash: string): string {
  return name === '' ? `sha1:${hash}` : `${name}@sha1:${hash}`
}
