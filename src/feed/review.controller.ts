import { Delete, Get, Path, Post, Query, Request, Response } from '@tsoa/runtime';
import { Route, Security, Tags } from '@tsoa/runtime';
import type { CallerRequest } from '../caller.js';
import { UserService } from '../user/user.service.js';
import type { SuccessResponse as Success } from '../wire.types.js';
import type {
  AttachmentListResponse,
  ReviewDecisionResponse,
  ReviewListResponse,
} from './feed.types.js';
import { ReviewService } from './review.service.js';

@Route()
@Tags('Business data')
@Response<Success>(400, 'The request is not what the endpoint takes')
@Response<Success>(401, 'No key, or one that is not known')
@Response<Success>(404, 'No such user, attachment or review')
@Response<Success>(503, 'The database is away')
export class ReviewController {
  constructor(
    private readonly reviews: ReviewService,
    private readonly users: UserService,
  ) {}

  /**
   * Records of business data in a user's graph: by which identifier and rule, how surely.
   * @isInt page_number must be a whole number
   * @isInt page_size must be a whole number
   */
  @Get('users/{userId}/attachments')
  @Security('api_key', ['read'])
  async listAttachments(
    @Request() request: CallerRequest,
    @Path() userId: string,
    @Query() page_number?: number,
    @Query() page_size?: number,
  ): Promise<AttachmentListResponse> {
    await this.users.require(request.caller, userId);
    const paging = { pageNumber: page_number, pageSize: page_size };
    return this.reviews.attachments(request.caller, userId, paging);
  }

  /** Takes a record from its user as if it had never been there, and remembers that. */
  @Delete('attachments/{attachmentUuid}')
  @Security('api_key', ['write'])
  async undoAttachment(
    @Request() request: CallerRequest,
    @Path() attachmentUuid: string,
  ): Promise<Success> {
    await this.reviews.undo(request.caller, attachmentUuid);
    return { message: 'OK' };
  }

  /**
   * Records that a person has to give to a user, oldest first.
   * @isInt page_number must be a whole number
   * @isInt page_size must be a whole number
   */
  @Get('reviews')
  @Security('api_key', ['read'])
  listReviews(
    @Request() request: CallerRequest,
    @Query() status?: string,
    @Query() page_number?: number,
    @Query() page_size?: number,
  ): Promise<ReviewListResponse> {
    const paging = { pageNumber: page_number, pageSize: page_size };
    return this.reviews.list(request.caller, status ?? 'open', paging);
  }

  /** Attaches the record to the user. */
  @Post('reviews/{reviewUuid}/accept')
  @Security('api_key', ['write'])
  acceptReview(
    @Request() request: CallerRequest,
    @Path() reviewUuid: string,
  ): Promise<ReviewDecisionResponse> {
    return this.reviews.decide(request.caller, reviewUuid, 'accepted');
  }

  /** The record is not this user's: it is never proposed or attached to it again. */
  @Post('reviews/{reviewUuid}/reject')
  @Security('api_key', ['write'])
  rejectReview(
    @Request() request: CallerRequest,
    @Path() reviewUuid: string,
  ): Promise<ReviewDecisionResponse> {
    return this.reviews.decide(request.caller, reviewUuid, 'rejected');
  }
}
