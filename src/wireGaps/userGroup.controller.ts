import { Delete, Get, Patch, Path, Post, Response, Route, Security, Tags } from '@tsoa/runtime';
import type { SuccessResponse as Success } from '../wire.types.js';
import { notBuilt } from './wireGaps.service.js';

/** Groups of users and their policies: every call answers 501 and says what to do instead. */
@Route()
@Tags('Not built')
@Response<Success>(400, 'The request cannot be read')
@Response<Success>(401, 'No key, or one that is not known')
@Response<Success>(501, 'Not built; the message says what to do instead')
@Response<Success>(503, 'The database is away')
export class UserGroupController {
  /** Groups of users: not built. */
  @Get('user-groups')
  @Security('api_key', ['read'])
  async listUserGroups(): Promise<Success> {
    throw notBuilt('userGroups');
  }

  /** A new group of users: not built. */
  @Post('user-groups')
  @Security('api_key', ['write'])
  async createUserGroup(): Promise<Success> {
    throw notBuilt('userGroups');
  }

  /** The groups of one user: not built. */
  @Get('user-groups/users/{userUuid}')
  @Security('api_key', ['read'])
  async listGroupsOfUser(@Path('userUuid') _userUuid: string): Promise<Success> {
    throw notBuilt('userGroups');
  }

  /** One group of users: not built. */
  @Get('user-groups/{groupUuid}')
  @Security('api_key', ['read'])
  async getUserGroup(@Path('groupUuid') _groupUuid: string): Promise<Success> {
    throw notBuilt('userGroups');
  }

  /** Deleting a group of users: not built. */
  @Delete('user-groups/{groupUuid}')
  @Security('api_key', ['write'])
  async deleteUserGroup(@Path('groupUuid') _groupUuid: string): Promise<Success> {
    throw notBuilt('userGroups');
  }

  /** Changing a group of users: not built. */
  @Patch('user-groups/{groupUuid}')
  @Security('api_key', ['write'])
  async updateUserGroup(@Path('groupUuid') _groupUuid: string): Promise<Success> {
    throw notBuilt('userGroups');
  }

  /** The members of a group: not built. */
  @Get('user-groups/{groupUuid}/members')
  @Security('api_key', ['read'])
  async listUserGroupMembers(@Path('groupUuid') _groupUuid: string): Promise<Success> {
    throw notBuilt('userGroups');
  }

  /** Adding members to a group: not built. */
  @Post('user-groups/{groupUuid}/members')
  @Security('api_key', ['write'])
  async addUserGroupMembers(@Path('groupUuid') _groupUuid: string): Promise<Success> {
    throw notBuilt('userGroups');
  }

  /** Removing members from a group: not built. */
  @Post('user-groups/{groupUuid}/members/bulk-remove')
  @Security('api_key', ['write'])
  async removeUserGroupMembers(@Path('groupUuid') _groupUuid: string): Promise<Success> {
    throw notBuilt('userGroups');
  }

  /** Who could become a member: not built. */
  @Get('user-groups/{groupUuid}/members/candidates')
  @Security('api_key', ['read'])
  async listUserGroupCandidates(@Path('groupUuid') _groupUuid: string): Promise<Success> {
    throw notBuilt('userGroups');
  }

  /** Removing one member from a group: not built. */
  @Delete('user-groups/{groupUuid}/members/{userUuid}')
  @Security('api_key', ['write'])
  async removeUserGroupMember(
    @Path('groupUuid') _groupUuid: string,
    @Path('userUuid') _userUuid: string,
  ): Promise<Success> {
    throw notBuilt('userGroups');
  }

  /** The policies of a group: not built. */
  @Get('abac/user-groups/{groupUuid}/policy-sets')
  @Security('api_key', ['read'])
  async listPolicySets(@Path('groupUuid') _groupUuid: string): Promise<Success> {
    throw notBuilt('userGroups');
  }

  /** Adding a policy to a group: not built. */
  @Post('abac/user-groups/{groupUuid}/policy-sets')
  @Security('api_key', ['write'])
  async attachPolicySet(@Path('groupUuid') _groupUuid: string): Promise<Success> {
    throw notBuilt('userGroups');
  }

  /** Removing a policy from a group: not built. */
  @Delete('abac/user-groups/{groupUuid}/policy-sets/{policySetUuid}')
  @Security('api_key', ['write'])
  async detachPolicySet(
    @Path('groupUuid') _groupUuid: string,
    @Path('policySetUuid') _policySetUuid: string,
  ): Promise<Success> {
    throw notBuilt('userGroups');
  }
}
