// A module of its own, so that the bundle has it by name.
export { default as stringWidth } from 'string-width'
