import { config } from 'zod'

// zod compiles each schema to a function of its own, which pays after many uses; a run of the command parses the
// options of each rule once. Imported before anything that makes a schema.
config({ jitless: true })
