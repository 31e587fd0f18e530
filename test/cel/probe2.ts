import { tests as conf } from '../../node_modules/@bufbuild/cel-spec/dist/esm/testdata/conformance.js'
import { readCel } from '../../src/cel/cel.ts'
import { evaluate } from '../../src/cel/evaluate.ts'
const val = (v: any): any => {
  if ('int64Value' in v) return { kind: 'int', value: BigInt(v.int64Value) }
  if ('uint64Value' in v) return { kind: 'uint', value: BigInt(v.uint64Value) }
  if ('doubleValue' in v) return { kind: 'double', value: Number(v.doubleValue) }
  if ('stringValue' in v) return { kind: 'string', value: v.stringValue }
  if ('boolValue' in v) return { kind: 'bool', value: v.boolValue }
  if ('nullValue' in v) return { kind: 'null' }
  if ('listValue' in v) return { kind: 'list', items: (v.listValue.values ?? []).map(val) }
  if ('mapValue' in v) { const m = new Map(); for (const e of v.mapValue.entries ?? []) { const k = val(e.key), x = val(e.value); m.set((k.kind==='string'?'s':k.kind==='bool'?'b':'n')+k.value, {key:k,value:x}) } return { kind: 'map', entries: m } }
  if ('typeValue' in v) return { kind: 'type', name: v.typeValue }
  if ('objectValue' in v && /Duration/.test(v.objectValue['@type'])) return { kind: 'duration', value: BigInt(Math.round(Number(v.objectValue.value.slice(0,-1))*1e9)) }
  if ('objectValue' in v && /Timestamp/.test(v.objectValue['@type'])) return { kind: 'timestamp', value: BigInt(Date.parse(v.objectValue.value))*1000000n }
  throw new Error('skip')
}
const js = (x: any) => JSON.stringify(x, (_, v) => typeof v === 'bigint' ? String(v) : v instanceof Map ? [...v.values()] : Number.isNaN(v) ? 'NaN' : v === Infinity ? 'inf' : v)
const stats: any = {}
const only = process.argv[2]
function walk(s: any, path: string) {
  for (const t of s.tests ?? []) {
    const o = t.original, top = path.split('/')[1] ?? ''
    const st = (stats[top] ??= { ok: 0, bad: 0, skip: 0 })
    if (o.typeEnv || o.container || /TestAllTypes|\bb['"]|bytes|google\.|proto\.|math\.|cel\.|base64/.test(o.expr) || /proto|namespace|type_deduction|wrappers|enums|fields_|unknowns|dynamic/.test(top)) { st.skip++; continue }
    let want: any
    try {
      const env = new Map(Object.entries(o.bindings ?? {}).map(([k, v]: any) => [k, val(v.value)]))
      want = o.evalError ? 'error' : o.value ? val(o.value) : { kind: 'bool', value: true }
      const p = readCel(o.expr)
      const got: any = p.ok ? evaluate(p.expr, { find: (n) => env.get(n) ?? null }) : { kind: 'fault', message: p.error }
      const same = want === 'error' ? got.kind === 'fault' : js(got) === js(want)
      if (same) st.ok++
      else { st.bad++; if (!only || top === only) console.log(path, '|', o.expr.slice(0,150), '| got', js(got).slice(0,200), '| want', js(want).slice(0,150)) }
    } catch (e: any) { if (e.message === 'skip') st.skip++; else { st.bad++; console.log('THROWN', path, o.expr, e.message) } }
  }
  for (const x of s.suites ?? []) walk(x, `${path}/${x.name}`)
}
walk(conf, '')
console.log(js(stats))
