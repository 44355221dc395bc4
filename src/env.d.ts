declare namespace App {
  type HandedOver = import('#http/locals.ts').Locals;

  interface Locals extends HandedOver {
    /** Who asks. Set by the middleware; missing only when even that could not be read. */
    visit: import('#actions/visit.ts').Visit;
    /** What kept the page that was asked for from being shown. Set by the middleware for the page that says so. */
    failure?: import('./middleware.ts').Failure;
    /** What was sent by somebody who was not let in. Set by the middleware for the page that gives it back. */
    held?: import('./domain/held-form.ts').HeldForm;
  }
}
