import {
  Body,
  Delete,
  Get,
  Path,
  Post,
  Query,
  Request,
  Response,
  Route,
  Security,
  Tags,
} from '@tsoa/runtime';
import type { CallerRequest } from '../caller.js';
import type { SuccessResponse as Success } from '../wire.types.js';
import { BatchService } from './batch.service.js';
import type {
  AddBatchItemsRequest,
  BatchItemDetail,
  BatchItemListResponse,
  BatchListResponse,
  BatchSummary,
  CreateBatchRequest,
} from './batch.types.js';

@Route('batches')
@Tags('Batches (generation 3)')
@Response<Success>(400, 'The request is not what the endpoint takes')
@Response<Success>(401, 'No key, or one that is not known')
@Response<Success>(503, 'The database is away')
export class BatchController {
  constructor(private readonly batches: BatchService) {}

  /**
   * A page of batches, newest first. With a status, a page may hold fewer than asked for.
   * @isInt limit must be a whole number
   * @isInt cursor must be a whole number
   * @param cursor `next_cursor` of the page before
   */
  @Get()
  @Security('api_key', ['read'])
  listBatches(
    @Request() request: CallerRequest,
    @Query() limit?: number,
    @Query() cursor?: number,
    @Query() status?: string,
  ): Promise<BatchListResponse> {
    return this.batches.list(request.caller, { limit, cursor, status });
  }

  /** Makes an empty draft. */
  @Post()
  @Security('api_key', ['write'])
  createBatch(
    @Request() request: CallerRequest,
    @Body() body: CreateBatchRequest,
  ): Promise<BatchSummary> {
    return this.batches.create(request.caller, body);
  }

  /** One batch and how far it has come. */
  @Get('{batchId}')
  @Security('api_key', ['read'])
  @Response<Success>(404, 'No such batch')
  getBatch(@Request() request: CallerRequest, @Path() batchId: string): Promise<BatchSummary> {
    return this.batches.get(request.caller, batchId);
  }

  /** Deletes a batch; what was made of its items stays. */
  @Delete('{batchId}')
  @Security('api_key', ['write'])
  @Response<Success>(404, 'No such batch')
  @Response<Success>(409, 'The batch is being processed')
  async deleteBatch(@Request() request: CallerRequest, @Path() batchId: string): Promise<Success> {
    await this.batches.remove(request.caller, batchId);
    return { message: 'OK' };
  }

  /**
   * A page of the items of a batch, in their order.
   * @isInt limit must be a whole number
   * @isInt cursor must be a whole number
   * @param cursor `next_cursor` of the page before
   */
  @Get('{batchId}/items')
  @Security('api_key', ['read'])
  @Response<Success>(404, 'No such batch')
  listBatchItems(
    @Request() request: CallerRequest,
    @Path() batchId: string,
    @Query() limit?: number,
    @Query() cursor?: number,
    @Query() status?: string,
  ): Promise<BatchItemListResponse> {
    return this.batches.listItems(request.caller, batchId, { limit, cursor, status });
  }

  /** Adds 1 to 350 items to a draft, all or none. */
  @Post('{batchId}/items')
  @Security('api_key', ['write'])
  @Response<Success>(404, 'No such batch, user, graph or thread')
  @Response<Success>(409, 'The batch was started already')
  addBatchItems(
    @Request() request: CallerRequest,
    @Path() batchId: string,
    @Body() body: AddBatchItemsRequest,
  ): Promise<BatchItemDetail[]> {
    return this.batches.add(request.caller, batchId, body.items);
  }

  /** Starts a draft: its items are taken in in the background, in their order. */
  @Post('{batchId}/process')
  @Security('api_key', ['write'])
  @Response<Success>(404, 'No such batch')
  @Response<Success>(409, 'The batch was started already')
  processBatch(@Request() request: CallerRequest, @Path() batchId: string): Promise<BatchSummary> {
    return this.batches.process(request.caller, batchId);
  }
}
