// Installs Apache Preflight, which judges our PDF/A, where that may be done. The tests ask it when it is there.

import { installFromDebian } from './debian.ts';
import { hasPreflight, PREFLIGHT_PACKAGES } from './preflight.ts';

if (!hasPreflight()) installFromDebian(PREFLIGHT_PACKAGES);
