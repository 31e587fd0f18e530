import { tests as conf } from '../../node_modules/@bufbuild/cel-spec/dist/esm/testdata/parsing.js'
import { parseCel } from '../../src/cel/parse.ts'
let ok=0,bad=0, missed=0, extra=0
function walk(s: any) {
  for (const t of s.tests ?? []) {
    const p = parseCel(t.original.expr)
    if (t.error !== undefined) {
      if (p.ok) { if (/undeclared|overload|unsupported syntax/.test(t.error)) continue; missed++; console.log('MISSED', JSON.stringify(t.original.expr), t.error.slice(0,150)); continue }
      if (/undeclared|overload|Message|unsupported syntax|x\{/.test(t.error + t.original.expr)) continue; if (p.error.replaceAll('<input>','') === t.error.trim().replaceAll('<input>','')) ok++
      else { bad++; console.log('---', JSON.stringify(t.original.expr), '\n ours:', p.error, '\n theirs:', t.error) }
    } else if (!p.ok) { extra++; console.log('EXTRA', JSON.stringify(t.original.expr), p.error) } else ok++
  }
  for (const x of s.suites ?? []) walk(x)
}
walk(conf); console.log({ok,bad,missed,extra})
