import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { budgets, bytesOf, sizeTable } from './sizes.ts'

const folder = mkdtempSync(join(tmpdir(), 'rollout-sim-sizes-'))
afterAll(() => rmSync(folder, { recursive: true }))

function install(name: string, code: string): void {
  const home = join(folder, 'node_modules', name)
  mkdirSync(home, { recursive: true })
  writeFileSync(
    join(home, 'package.json'),
    JSON.stringify({ name, type: 'module', exports: './x.js' }),
  )
  writeFileSync(join(home, 'x.js'), code)
}

it('an import costs what is behind it, and what nobody can leave out', async () => {
  const table = `export const table = new Map(${JSON.stringify([[noise(2000), 1]])})`
  install('lean', `const one = 1; export { one }; ${table.replace('new', '/* @__PURE__ */ new')}`)
  install('heavy', `import { t } from 'rest'; export const one = 1; ${table}; f(table)`)
  install('rest', `export const t = 1; globalThis.f = () => ${JSON.stringify(noise(2000))}`)
  const [lean, heavy] = [
    await bytesOf('one', 'lean', folder),
    await bytesOf('one', 'heavy', folder),
  ]
  expect(lean).toBeLessThan(100)
  expect(heavy).toBeGreaterThan(1500)
})

it('a size above its budget is marked in the table', () => {
  const size = { imported: 'x', from: 'rollout-sim', atMost: 2 }
  expect(sizeTable([{ ...size, kilobytes: 2.04 }])).toMatch(/2\.0 kB {2}at most {3}2 {2}TOO LARGE$/)
  expect(sizeTable([{ ...size, kilobytes: 1.96 }])).toMatch(/2\.0 kB {2}at most {3}2$/)
})

it('small things have small budgets', () => {
  const atMost = new Map(budgets.map(([imported, , most]) => [imported, most]))
  expect(atMost.get('basicCanary')).toBeLessThanOrEqual(2)
  expect(atMost.get('servedShare')).toBeLessThanOrEqual(7)
  expect(atMost.get('judgeKayenta')).toBeLessThanOrEqual(7)
})

// Text that no compression makes small.
function noise(length: number): string {
  let state = 1
  return Array.from({ length }, () => {
    state = (state * 48271) % 2147483647
    return String.fromCharCode(33 + (state % 90))
  }).join('')
}
