/** Something in the settings or on the machine keeps the hub from opening. The message is one line that says what to do. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}
