/**
 * The script of a page: a slider and the pointer choose an instant; its row, its tree and a line in
 * the picture follow. It reads the data of the page and asks nobody.
 */
export const pageScript = `
'use strict'
const data = JSON.parse(document.getElementById('data').textContent)
const slider = document.querySelector('.at input')
const output = document.querySelector('.at output')
const tree = document.getElementById('tree')
const rows = document.querySelectorAll('#moments tbody tr')
const cursors = [...document.querySelectorAll('svg')].map((svg, index) => {
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  line.setAttribute('stroke', 'var(--ink)')
  line.setAttribute('fill', 'none')
  svg.append(line)
  svg.addEventListener('pointermove', (event) => {
    const box = svg.getBoundingClientRect()
    const x = ((event.clientX - box.left) * svg.viewBox.baseVal.width) / box.width
    let found = 0
    data.places[index].forEach((place, moment) => { if (place <= x) found = moment })
    show(found)
  })
  return { line, index, top: svg.dataset.top, bottom: svg.dataset.bottom }
})
let shown = -1
function show(moment) {
  if (moment === shown) return
  if (shown >= 0) rows[shown].classList.remove('now')
  shown = moment
  rows[moment].classList.add('now')
  const list = rows[moment].closest('.table')
  list.scrollTop = rows[moment].offsetTop - list.clientHeight / 2
  slider.value = String(moment)
  output.value = data.times[moment]
  tree.textContent = data.trees[data.treeAt[moment]]
  for (const { line, index, top, bottom } of cursors) {
    line.setAttribute('d', 'M' + data.places[index][moment] + ' ' + top + 'V' + bottom)
  }
}
if (rows.length > 0) {
  document.body.classList.add('scripted')
  slider.max = String(rows.length - 1)
  slider.addEventListener('input', () => show(Number(slider.value)))
  show(rows.length - 1)
}
`
