// Says in one sentence when Node is too old, before anything else can fail in a stranger way.
const [major, minor] = process.versions.node.split('.').map(Number);
const supported = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;

if (!supported) {
  console.error(
    `This needs Node 20.19 or later, 22.12 or later, or 24 and newer; you have ${process.version}. See https://nodejs.org/.`,
  );
  process.exit(1);
}
