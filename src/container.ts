import type { Request } from 'express';

type Class<T> = abstract new (...parameters: never[]) => T;

/** Controllers by their class: built once, by hand, in `services.ts`. */
export class Container {
  private readonly instances = new Map<unknown, unknown>();

  add<T extends object>(instance: T): this {
    this.instances.set(instance.constructor, instance);
    return this;
  }

  get<T>(wanted: Class<T>): T {
    const instance = this.instances.get(wanted);
    if (instance === undefined) throw new Error(`no controller ${wanted.name} in services.ts`);
    return instance as T;
  }
}

/** tsoa's `iocModule`: each app hands out its own container, so that two apps stay apart. */
export const iocContainer = (request: unknown): Container =>
  (request as Request).app.locals['container'] as Container;
