import { figures } from './figures.mjs'
import { form } from './form.mjs'
import { tables } from './tables.mjs'
import { wording } from './wording.mjs'

/**
 * One kind of change that leaves a contradiction. `rules` may report it, the first is the one whose recall it counts
 * for; `formats` where only some can take the change; `sites` says where it is certain to leave a contradiction, from
 * what gouji understands of a clean report.
 * @typedef {object} Kind
 * @property {string} id
 * @property {{ 'zh-CN': string, en: string }} what
 * @property {readonly string[]} rules
 * @property {readonly string[]} [formats]
 * @property {(document: import('../document.mjs').Document) => import('../document.mjs').Site[]} sites
 */

/** @type {readonly Kind[]} */
export const kinds = [...figures, ...tables, ...form, ...wording]
