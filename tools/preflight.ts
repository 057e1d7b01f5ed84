import { existsSync } from 'node:fs';

/** What Debian calls the parts that Preflight needs, and where it lays them. */
export const PREFLIGHT_PACKAGES = ['default-jre-headless', 'libpdfbox2-java', 'libactivation-java', 'libjaxb-api-java'];
export const PREFLIGHT_JARS = [
  'preflight',
  'pdfbox2',
  'fontbox2',
  'xmpbox',
  'commons-io',
  'commons-logging',
  'javax.activation',
  'jaxb-api',
].map((name) => `/usr/share/java/${name}.jar`);

export const hasPreflight = () => PREFLIGHT_JARS.every((jar) => existsSync(jar));
