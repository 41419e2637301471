import type { Clock } from './clock.js';
import { Container } from './container.js';
import { ContextService } from './context/context.service.js';
import { MemoryController } from './context/memory.controller.js';
import { ThreadContextController } from './context/threadContext.controller.js';
import { ErasureController } from './erasure/erasure.controller.js';
import { ErasureService } from './erasure/erasure.service.js';
import type { Log } from './log.js';
import { MessageController } from './message/message.controller.js';
import { MessageService } from './message/message.service.js';
import type { Database } from './neo4j/database.js';
import { KeyDirectory } from './project/keyDirectory.js';
import { ProjectController } from './project/project.controller.js';
import { ProjectService } from './project/project.service.js';
import { SessionController } from './session/session.controller.js';
import { SessionService } from './session/session.service.js';
import { ThreadController } from './session/thread.controller.js';
import { UserController } from './user/user.controller.js';
import { UserService } from './user/user.service.js';

export interface ServiceParts {
  database: Database;
  clock: Clock;
  log: Log;
  /** A root key that the operator chose, if any. */
  chosenKey?: string | undefined;
}

/** The one list of who needs whom, from the bottom up. */
export function createServices({ database, clock, log, chosenKey }: ServiceParts) {
  const projects = new ProjectService(database);
  const keys = new KeyDirectory(database, clock, chosenKey);
  const users = new UserService(database, clock);
  const sessions = new SessionService(database, clock);
  const messages = new MessageService(database, clock);
  const context = new ContextService(sessions, messages, users);
  const erasures = new ErasureService(database, log);
  const container = new Container()
    .add(new ProjectController(projects))
    .add(new UserController(users))
    .add(new SessionController(sessions))
    .add(new ThreadController(sessions))
    .add(new MessageController(messages))
    .add(new MemoryController(context))
    .add(new ThreadContextController(context))
    .add(new ErasureController(erasures));
  return { database, log, projects, keys, users, sessions, messages, context, erasures, container };
}

export type Services = ReturnType<typeof createServices>;
