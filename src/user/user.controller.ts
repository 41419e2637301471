import {
  Body,
  Get,
  Patch,
  Path,
  Post,
  Query,
  Request,
  Response,
  Route,
  Security,
  SuccessResponse,
  Tags,
} from '@tsoa/runtime';
import type { CallerRequest } from '../caller.js';
import { UserBulkService } from './userBulk.service.js';
import { UserService } from './user.service.js';
import type {
  AddUsersRequest,
  AddUsersResponse,
  CreateUserRequest,
  UpdateUserRequest,
  User,
  UserListResponse,
  UserNodeResponse,
} from './user.types.js';
import type { SuccessResponse as Success } from '../wire.types.js';

@Route()
@Tags('Users')
@Response<Success>(400, 'The request is not what the endpoint takes')
@Response<Success>(401, 'No key, or one that is not known')
@Response<Success>(503, 'The database is away')
export class UserController {
  constructor(
    private readonly users: UserService,
    private readonly bulk: UserBulkService,
  ) {}

  /** Adds a user and, in the same transaction, its node in the graph. */
  @Post('users')
  @Security('api_key', ['write'])
  @SuccessResponse(201, 'Created')
  addUser(@Request() request: CallerRequest, @Body() body: CreateUserRequest): Promise<User> {
    return this.users.add(request.caller, body);
  }

  /**
   * Adds many users at once, as `kith import --users` does. The names of those added are compared
   * with waiting business data a moment later, not in the same transaction.
   */
  @Post('users/bulk')
  @Security('api_key', ['write'])
  addUsers(
    @Request() request: CallerRequest,
    @Body() body: AddUsersRequest,
  ): Promise<AddUsersResponse> {
    return this.bulk.add(request.caller, body);
  }

  /**
   * Users by ascending `id`, those after the cursor.
   * @isInt limit must be a whole number
   * @isInt cursor must be a whole number
   */
  @Get('users')
  @Security('api_key', ['read'])
  listUsers(
    @Request() request: CallerRequest,
    @Query() limit?: number,
    @Query() cursor?: number,
  ): Promise<User[]> {
    return this.users.listByCursor(request.caller, cursor, limit);
  }

  /**
   * A page of users, newest first unless asked otherwise. Every parameter is also taken in
   * camelCase (`pageNumber`).
   * @isInt page_number must be a whole number
   * @isInt page_size must be a whole number
   * @param page_number from 1
   * @param search text that the id, the e-mail or the name contains
   * @param order_by created_at, user_id or email
   */
  @Get('users-ordered')
  @Security('api_key', ['read'])
  listUsersOrdered(
    @Request() request: CallerRequest,
    @Query() page_number?: number,
    @Query() page_size?: number,
    @Query() search?: string,
    @Query() order_by?: string,
    @Query() asc?: boolean,
  ): Promise<UserListResponse> {
    return this.users.list(request.caller, {
      pageNumber: page_number,
      pageSize: page_size,
      search,
      orderBy: order_by,
      ascending: asc,
    });
  }

  /** One user. */
  @Get('users/{userId}')
  @Security('api_key', ['read'])
  @Response<Success>(404, 'No such user')
  getUser(@Request() request: CallerRequest, @Path() userId: string): Promise<User> {
    return this.users.get(request.caller, userId);
  }

  /** Changes what is given of a user; its node follows. */
  @Patch('users/{userId}')
  @Security('api_key', ['write'])
  @Response<Success>(404, 'No such user')
  updateUser(
    @Request() request: CallerRequest,
    @Path() userId: string,
    @Body() body: UpdateUserRequest,
  ): Promise<User> {
    return this.users.update(request.caller, userId, body);
  }

  /** The node of the user in its graph. */
  @Get('users/{userId}/node')
  @Security('api_key', ['read'])
  @Response<Success>(404, 'No such user')
  getUserNode(
    @Request() request: CallerRequest,
    @Path() userId: string,
  ): Promise<UserNodeResponse> {
    return this.users.node(request.caller, userId);
  }

  /** A hint that the user's graph is needed soon. Kith's graph is always warm. */
  @Get('users/{userId}/warm')
  @Security('api_key', ['read'])
  @Response<Success>(404, 'No such user')
  async warmUser(@Request() request: CallerRequest, @Path() userId: string): Promise<Success> {
    await this.users.require(request.caller, userId);
    return { message: 'User graph warm-up initiated successfully.' };
  }
}
