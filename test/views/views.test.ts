import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { unpainted } from '../../src/views/paint.ts'
import { views } from '../../src/views/views.ts'
import { linesOf } from '../conformance/caseFile.ts'
import { run, snapshotOf } from '../conformance/files/views/command.ts'
import { ran } from '../timeline/objects/sample.ts'
import { root } from '../tools/sources.ts'
import { experiment, rollout } from './sample.ts'

const texts: { readonly [Name in keyof typeof views]: () => string } = {
  tree: () => views.tree(rollout),
  experimentTree: () => views.experimentTree(experiment),
  rolloutList: () => views.rolloutList([rollout]),
  experimentList: () => views.experimentList([experiment]),
  statusText: () => views.statusText(rollout),
  chart: () => views.chart(ran()),
  svg: () => views.svg(ran()),
  html: () => views.html(ran()),
  markdown: () => views.markdown(ran()),
  mermaid: () => views.mermaid(ran()),
  json: () => views.json(ran()),
}

it.each(Object.entries(texts))('%s says the same of the same', (_, text) => {
  expect(text()).not.toBe('')
  expect(text()).toBe(text())
})

it.each(Object.entries(texts))('%s has no colours unless it is asked for them', (_, text) => {
  expect(text()).not.toContain('\u001b')
})

it('says in colours what the plugin was recorded to say without', () => {
  const text = readFileSync(join(root, 'test/conformance/cases/views-printed.ndjson'), 'utf8')
  const rows = linesOf(text).map((line) => JSON.parse(line))
  const painted = rows.filter(({ command }) => command.startsWith('get '))
  expect(painted.length).toBeGreaterThan(30)
  for (const { command, objects, now, expected } of painted) {
    const { stdout } = run(command.replace(' --no-color', ''), snapshotOf(objects, now))
    expect(unpainted(stdout)).toBe(expected)
    if (expected !== '') expect(stdout).not.toBe(expected)
  }
})
