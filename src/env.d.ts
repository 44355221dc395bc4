declare namespace App {
  interface Locals {
    hub: import('#services/hub.ts').Hub;
  }
}
