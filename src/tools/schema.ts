import { writeFileSync } from 'node:fs';
import { jsonSchema } from '../config/schema.js';

// The schema is shipped beside the code that reads the configuration, so that editors find it in node_modules.
writeFileSync(new URL('../schema.json', import.meta.url), `${JSON.stringify(jsonSchema(), null, 2)}\n`);
