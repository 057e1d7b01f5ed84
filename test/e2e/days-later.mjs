// Read in by a server of a test before anything else (`--import`): its clock goes as many days ahead as the variable says.
// What is due in two weeks comes due without anybody waiting for it.
const ahead = Number(process.env.DAYS_LATER) * 86_400_000;
const Now = Date;

globalThis.Date = class extends Now {
  constructor(...given) {
    if (given.length === 0) super(Now.now() + ahead);
    else super(...given);
  }

  static now() {
    return Now.now() + ahead;
  }
};
