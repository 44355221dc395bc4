declare namespace App {
  interface Locals {
    hub: import('#services/hub.ts').Hub;
    /** What kept the page that was asked for from being shown. Set by the middleware for the page that says so. */
    failure?: import('./middleware.ts').Failure;
  }
}
