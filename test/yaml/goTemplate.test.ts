import { describe, expect, it } from 'vitest'
import { templateMark } from '../../src/yaml/goTemplate.ts'

describe('braces of a template', () => {
  it.each([
    ['name: {{ .Values.name }}', 6],
    ['a: 1\n{{- if .Values.on }}\nb: 2', 5],
    ['list:\n  - {{ .Values.item }}', 10],
    ['spec:\n  {{ toYaml .Values.spec | nindent 2 }}', 8],
  ])('keep %j from being YAML, from offset %i', (text, offset) => {
    expect(templateMark(text)).toEqual({ kind: 'goTemplate', offset })
  })

  it('around an argument of an analysis only lack their quotes', () => {
    expect(templateMark('count: {{args.count}}')).toEqual({ kind: 'argument', offset: 7 })
  })

  it.each([
    "count: '{{args.count}}'",
    'count: "{{args.count}}"',
    'query: sum(rate(ok{svc="{{args.name}}"}[1m]))',
    '# {{ a comment }}',
    'plain: text',
  ])('do no harm in %j', (text) => {
    expect(templateMark(text)).toBeNull()
  })
})
