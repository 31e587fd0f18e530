import { formatTime } from '../go/timeText.ts'
import { numbers, type Report, sentence, texts } from './report.ts'
import type { Stuck, TriedRelease } from './whyStuck.ts'

/** Why it does not go on, and what releases it, for people. */
export function whyStuckReport(answer: Stuck): Report {
  const { at, place, obstacles, isDone, tried, diagnostics } = answer
  if (place === null) {
    const said = diagnostics.map(({ message, hint }) => sentence(`${message}. ${hint}`))
    return { title: 'Why it is stuck', sentences: said, tables: [], fixes: [] }
  }
  const since = answer.phaseSince === null ? '' : ` since ${formatTime(answer.phaseSince)}`
  const message = place.message === '' ? '' : `: ${place.message.replace(/\.$/, '')}`
  const releases = tried.filter((one) => one.tried === 'releases')
  return {
    title: `Why it is stuck at ${formatTime(at)}`,
    sentences: [
      sentence(`It is ${place.phase}${since}${message}.`, { at }),
      ...obstacles.map(({ text, field, blockedBy }) => sentence(text, { rule: blockedBy, field })),
      ...(isDone ? [sentence('There is no update to go on with: the new version is stable.')] : []),
      ...(obstacles.length === 0 && !isDone ? [sentence('Nothing that is known holds it.')] : []),
      sentence(endText(answer)),
    ],
    tables: tried.length === 0 ? [] : [tableOf(tried)],
    fixes: releases.map(({ release, field, value }) => ({ text: release, field, value })),
  }
}

function endText({ goesOnAt, isDone, until }: Stuck): string {
  if (isDone) return 'Nobody has to do anything.'
  return goesOnAt === null
    ? `It does not go on by itself, as far as ${formatTime(until)}.`
    : `It goes on by itself at ${formatTime(goesOnAt)}.`
}

function tableOf(tried: readonly TriedRelease[]): Report['tables'][number] {
  return {
    caption: 'Tried, each by itself',
    columns: [texts('what'), texts('what comes of it'), numbers('goes on at')],
    rows: tried.map((one) => [
      one.release,
      one.tried,
      one.goesOnAt === null ? '' : formatTime(one.goesOnAt),
    ]),
  }
}
