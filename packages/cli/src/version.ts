/** Put in when the command is bundled. */
declare const GOUJI_VERSION: string | undefined

export const version = typeof GOUJI_VERSION === 'string' ? GOUJI_VERSION : 'unbundled'
