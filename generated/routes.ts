/* tslint:disable */
/* eslint-disable */
// WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
import type { TsoaRoute } from '@tsoa/runtime';
import {  fetchMiddlewares, ExpressTemplateService } from '@tsoa/runtime';
// WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
import { UserGroupController } from './../src/wireGaps/userGroup.controller.js';
// WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
import { GraphGapsController } from './../src/wireGaps/graphGaps.controller.js';
// WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
import { DerivedController } from './../src/wireGaps/derived.controller.js';
// WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
import { UserController } from './../src/user/user.controller.js';
// WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
import { TemplateController } from './../src/template/template.controller.js';
// WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
import { ThreadController } from './../src/session/thread.controller.js';
// WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
import { SessionController } from './../src/session/session.controller.js';
// WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
import { TraversalController } from './../src/search/traversal.controller.js';
// WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
import { SessionSearchController } from './../src/search/sessionSearch.controller.js';
// WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
import { SearchController } from './../src/search/search.controller.js';
// WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
import { GraphReadingController } from './../src/search/graphReading.controller.js';
// WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
import { EvidenceController } from './../src/search/evidence.controller.js';
// WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
import { ProjectController } from './../src/project/project.controller.js';
// WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
import { LogLevelController } from './../src/project/logLevel.controller.js';
// WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
import { KeyController } from './../src/project/key.controller.js';
// WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
import { AuditController } from './../src/project/audit.controller.js';
// WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
import { OverviewController } from './../src/overview/overview.controller.js';
// WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
import { OntologyController } from './../src/ontology/ontology.controller.js';
// WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
import { MessageController } from './../src/message/message.controller.js';
// WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
import { InstructionController } from './../src/instruction/instruction.controller.js';
// WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
import { JobController } from './../src/ingest/job.controller.js';
// WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
import { IntakeController } from './../src/ingest/intake.controller.js';
// WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
import { GroupController } from './../src/graph/group.controller.js';
// WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
import { GraphController } from './../src/graph/graph.controller.js';
// WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
import { SubjectController } from './../src/feed/subject.controller.js';
// WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
import { ReviewController } from './../src/feed/review.controller.js';
// WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
import { FeedController } from './../src/feed/feed.controller.js';
// WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
import { EdgeController } from './../src/fact/edge.controller.js';
// WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
import { TableController } from './../src/export/tables.controller.js';
// WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
import { ExportController } from './../src/export/export.controller.js';
// WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
import { SuppressionController } from './../src/erasure/suppression.controller.js';
// WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
import { SubjectErasureController } from './../src/erasure/subjectErasure.controller.js';
// WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
import { GraphErasureController } from './../src/erasure/graphErasure.controller.js';
// WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
import { ErasureController } from './../src/erasure/erasure.controller.js';
// WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
import { EpisodeController } from './../src/episode/episode.controller.js';
// WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
import { EntityController } from './../src/entity/entity.controller.js';
// WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
import { ThreadContextController } from './../src/context/threadContext.controller.js';
// WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
import { MemoryController } from './../src/context/memory.controller.js';
// WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
import { BatchController } from './../src/batch/batch.controller.js';
// WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
import { AnswersController } from './../src/answers/answers.controller.js';
// WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
import { CypherController } from './../src/analysis/cypher.controller.js';
import { expressAuthentication } from './../src/http/authentication.js';
// @ts-ignore - no great way to install types from subpackage
import { iocContainer } from './../src/container.js';
import type { IocContainer, IocContainerFactory } from '@tsoa/runtime';
import type { Request as ExRequest, Response as ExResponse, RequestHandler, Router } from 'express';

const expressAuthenticationRecasted = expressAuthentication as (req: ExRequest, securityName: string, scopes?: string[], res?: ExResponse) => Promise<any>;


// WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

const models: TsoaRoute.Models = {
    "Success": {
        "dataType": "refObject",
        "properties": {
            "message": {"dataType":"string","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "CloneGraphResponse": {
        "dataType": "refObject",
        "properties": {
            "user_id": {"dataType":"string"},
            "graph_id": {"dataType":"string"},
            "group_id": {"dataType":"string"},
            "task_id": {"dataType":"string"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "CloneGraphRequest": {
        "dataType": "refObject",
        "properties": {
            "source_user_id": {"dataType":"string"},
            "target_user_id": {"dataType":"string"},
            "source_graph_id": {"dataType":"string"},
            "target_graph_id": {"dataType":"string"},
            "source_group_id": {"dataType":"string"},
            "target_group_id": {"dataType":"string"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "DetectPatternsResponse": {
        "dataType": "refObject",
        "properties": {
            "patterns": {"dataType":"array","array":{"dataType":"nestedObjectLiteral","nestedProperties":{},"additionalProperties":{"dataType":"any"}},"required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "DetectPatternsRequest": {
        "dataType": "refObject",
        "properties": {
            "user_id": {"dataType":"string"},
            "graph_id": {"dataType":"string"},
            "query": {"dataType":"string"},
            "limit": {"dataType":"integer"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "DerivedNode": {
        "dataType": "refObject",
        "properties": {
            "uuid": {"dataType":"string","required":true},
            "name": {"dataType":"string","required":true},
            "summary": {"dataType":"string","required":true},
            "created_at": {"dataType":"string","required":true},
            "labels": {"dataType":"array","array":{"dataType":"string"},"required":true},
            "attributes": {"dataType":"nestedObjectLiteral","nestedProperties":{},"additionalProperties":{"dataType":"any"},"required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "DerivedListRequest": {
        "dataType": "refObject",
        "properties": {
            "limit": {"dataType":"integer"},
            "cursor": {"dataType":"string"},
            "uuid_cursor": {"dataType":"string"},
            "order_by": {"dataType":"string"},
            "direction": {"dataType":"string"},
            "filters": {"dataType":"nestedObjectLiteral","nestedProperties":{},"additionalProperties":{"dataType":"any"}},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "ThreadSummary": {
        "dataType": "refObject",
        "properties": {
            "uuid": {"dataType":"string","required":true},
            "thread_id": {"dataType":"string","required":true},
            "summary": {"dataType":"string","required":true},
            "created_at": {"dataType":"string","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "DocumentSummary": {
        "dataType": "refObject",
        "properties": {
            "uuid": {"dataType":"string","required":true},
            "document_id": {"dataType":"string","required":true},
            "summary": {"dataType":"string","required":true},
            "created_at": {"dataType":"string","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "Summary": {
        "dataType": "refObject",
        "properties": {
            "uuid": {"dataType":"string","required":true},
            "content": {"dataType":"string","required":true},
            "created_at": {"dataType":"string","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "SummaryListResponse": {
        "dataType": "refObject",
        "properties": {
            "summaries": {"dataType":"array","array":{"dataType":"refObject","ref":"Summary"},"required":true},
            "row_count": {"dataType":"integer","required":true},
            "total_count": {"dataType":"integer","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "FactRatingExamples": {
        "dataType": "refObject",
        "properties": {
            "high": {"dataType":"string"},
            "medium": {"dataType":"string"},
            "low": {"dataType":"string"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "FactRatingInstruction": {
        "dataType": "refObject",
        "properties": {
            "instruction": {"dataType":"string"},
            "examples": {"ref":"FactRatingExamples"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "User": {
        "dataType": "refObject",
        "properties": {
            "uuid": {"dataType":"string","required":true},
            "id": {"dataType":"integer","required":true},
            "user_id": {"dataType":"string","required":true},
            "email": {"dataType":"string"},
            "first_name": {"dataType":"string"},
            "last_name": {"dataType":"string"},
            "metadata": {"dataType":"nestedObjectLiteral","nestedProperties":{},"additionalProperties":{"dataType":"any"},"required":true},
            "created_at": {"dataType":"string","required":true},
            "updated_at": {"dataType":"string","required":true},
            "deleted_at": {"dataType":"union","subSchemas":[{"dataType":"string"},{"dataType":"enum","enums":[null]}],"required":true},
            "project_uuid": {"dataType":"string","required":true},
            "session_count": {"dataType":"integer","required":true},
            "fact_rating_instruction": {"ref":"FactRatingInstruction"},
            "disable_default_ontology": {"dataType":"boolean","required":true},
            "graph_uuid": {"dataType":"string","required":true},
            "time_zone": {"dataType":"string"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "CreateUserRequest": {
        "dataType": "refObject",
        "properties": {
            "user_id": {"dataType":"string","required":true},
            "email": {"dataType":"string"},
            "first_name": {"dataType":"string"},
            "last_name": {"dataType":"string"},
            "metadata": {"dataType":"nestedObjectLiteral","nestedProperties":{},"additionalProperties":{"dataType":"any"}},
            "fact_rating_instruction": {"ref":"FactRatingInstruction"},
            "disable_default_ontology": {"dataType":"boolean"},
            "time_zone": {"dataType":"string"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "AddedUser": {
        "dataType": "refObject",
        "properties": {
            "number": {"dataType":"integer","required":true},
            "user_id": {"dataType":"string"},
            "status": {"dataType":"string","required":true},
            "reason": {"dataType":"string"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "AddUsersResponse": {
        "dataType": "refObject",
        "properties": {
            "users": {"dataType":"array","array":{"dataType":"refObject","ref":"AddedUser"},"required":true},
            "counts": {"dataType":"nestedObjectLiteral","nestedProperties":{},"additionalProperties":{"dataType":"double"},"required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "AddUsersRequest": {
        "dataType": "refObject",
        "properties": {
            "users": {"dataType":"array","array":{"dataType":"nestedObjectLiteral","nestedProperties":{},"additionalProperties":{"dataType":"any"}},"required":true,"validators":{"minItems":{"errorMsg":"users must hold 1 to 1000 users","value":1},"maxItems":{"errorMsg":"users must hold 1 to 1000 users","value":1000}}},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "UserListResponse": {
        "dataType": "refObject",
        "properties": {
            "users": {"dataType":"array","array":{"dataType":"refObject","ref":"User"},"required":true},
            "total_count": {"dataType":"integer","required":true},
            "row_count": {"dataType":"integer","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "UpdateUserRequest": {
        "dataType": "refObject",
        "properties": {
            "email": {"dataType":"string"},
            "first_name": {"dataType":"string"},
            "last_name": {"dataType":"string"},
            "metadata": {"dataType":"nestedObjectLiteral","nestedProperties":{},"additionalProperties":{"dataType":"any"}},
            "fact_rating_instruction": {"ref":"FactRatingInstruction"},
            "disable_default_ontology": {"dataType":"boolean"},
            "time_zone": {"dataType":"string"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "EntityNode": {
        "dataType": "refObject",
        "properties": {
            "uuid": {"dataType":"string","required":true},
            "name": {"dataType":"string","required":true},
            "summary": {"dataType":"string","required":true},
            "created_at": {"dataType":"string","required":true},
            "labels": {"dataType":"array","array":{"dataType":"string"},"required":true},
            "attributes": {"dataType":"nestedObjectLiteral","nestedProperties":{},"additionalProperties":{"dataType":"any"},"required":true},
            "score": {"dataType":"double"},
            "relevance": {"dataType":"double"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "UserNodeResponse": {
        "dataType": "refObject",
        "properties": {
            "node": {"ref":"EntityNode","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "ContextTemplateResponse": {
        "dataType": "refObject",
        "properties": {
            "uuid": {"dataType":"string","required":true},
            "template_id": {"dataType":"string","required":true},
            "template": {"dataType":"string","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "ListContextTemplatesResponse": {
        "dataType": "refObject",
        "properties": {
            "templates": {"dataType":"array","array":{"dataType":"refObject","ref":"ContextTemplateResponse"},"required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "CreateContextTemplateRequest": {
        "dataType": "refObject",
        "properties": {
            "template_id": {"dataType":"string","required":true},
            "template": {"dataType":"string","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "UpdateContextTemplateRequest": {
        "dataType": "refObject",
        "properties": {
            "template": {"dataType":"string","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "Thread": {
        "dataType": "refObject",
        "properties": {
            "uuid": {"dataType":"string","required":true},
            "thread_id": {"dataType":"string","required":true},
            "user_id": {"dataType":"string"},
            "user_uuid": {"dataType":"string"},
            "graph_uuid": {"dataType":"string","required":true},
            "created_at": {"dataType":"string","required":true},
            "project_uuid": {"dataType":"string","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "CreateThreadRequest": {
        "dataType": "refObject",
        "properties": {
            "thread_id": {"dataType":"string","required":true},
            "user_id": {"dataType":"string","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "ThreadListResponse": {
        "dataType": "refObject",
        "properties": {
            "threads": {"dataType":"array","array":{"dataType":"refObject","ref":"Thread"},"required":true},
            "total_count": {"dataType":"integer","required":true},
            "response_count": {"dataType":"integer","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "Session": {
        "dataType": "refObject",
        "properties": {
            "uuid": {"dataType":"string","required":true},
            "id": {"dataType":"integer","required":true},
            "session_id": {"dataType":"string","required":true},
            "user_id": {"dataType":"string"},
            "metadata": {"dataType":"nestedObjectLiteral","nestedProperties":{},"additionalProperties":{"dataType":"any"},"required":true},
            "created_at": {"dataType":"string","required":true},
            "updated_at": {"dataType":"string","required":true},
            "deleted_at": {"dataType":"union","subSchemas":[{"dataType":"string"},{"dataType":"enum","enums":[null]}],"required":true},
            "ended_at": {"dataType":"string"},
            "fact_rating_instruction": {"ref":"FactRatingInstruction"},
            "project_uuid": {"dataType":"string","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "CreateSessionRequest": {
        "dataType": "refObject",
        "properties": {
            "session_id": {"dataType":"string","required":true},
            "user_id": {"dataType":"string"},
            "metadata": {"dataType":"nestedObjectLiteral","nestedProperties":{},"additionalProperties":{"dataType":"any"}},
            "fact_rating_instruction": {"ref":"FactRatingInstruction"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "SessionListResponse": {
        "dataType": "refObject",
        "properties": {
            "sessions": {"dataType":"array","array":{"dataType":"refObject","ref":"Session"},"required":true},
            "total_count": {"dataType":"integer","required":true},
            "response_count": {"dataType":"integer","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "EndSessionsResponse": {
        "dataType": "refObject",
        "properties": {
            "sessions": {"dataType":"array","array":{"dataType":"refObject","ref":"Session"},"required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "EndSessionsRequest": {
        "dataType": "refObject",
        "properties": {
            "session_ids": {"dataType":"array","array":{"dataType":"string"},"required":true},
            "instruction": {"dataType":"string"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "UpdateSessionRequest": {
        "dataType": "refObject",
        "properties": {
            "metadata": {"dataType":"nestedObjectLiteral","nestedProperties":{},"additionalProperties":{"dataType":"any"}},
            "fact_rating_instruction": {"ref":"FactRatingInstruction"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "EndSessionResponse": {
        "dataType": "refObject",
        "properties": {
            "session": {"ref":"Session","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "EndSessionRequest": {
        "dataType": "refObject",
        "properties": {
            "instruction": {"dataType":"string"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "EntityEdge": {
        "dataType": "refObject",
        "properties": {
            "uuid": {"dataType":"string","required":true},
            "name": {"dataType":"string","required":true},
            "fact": {"dataType":"string","required":true},
            "created_at": {"dataType":"string","required":true},
            "source_node_uuid": {"dataType":"string","required":true},
            "target_node_uuid": {"dataType":"string","required":true},
            "source_node_name": {"dataType":"string","required":true},
            "target_node_name": {"dataType":"string","required":true},
            "valid_at": {"dataType":"string"},
            "invalid_at": {"dataType":"string"},
            "expired_at": {"dataType":"string"},
            "episodes": {"dataType":"array","array":{"dataType":"string"},"required":true},
            "attributes": {"dataType":"nestedObjectLiteral","nestedProperties":{},"additionalProperties":{"dataType":"any"},"required":true},
            "score": {"dataType":"double"},
            "relevance": {"dataType":"double"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "GraphNodeNeighbor": {
        "dataType": "refObject",
        "properties": {
            "node": {"ref":"EntityNode","required":true},
            "edges": {"dataType":"array","array":{"dataType":"refObject","ref":"EntityEdge"},"required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "DateFilter": {
        "dataType": "refObject",
        "properties": {
            "comparison_operator": {"dataType":"string","required":true},
            "date": {"dataType":"string"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "PropertyFilter": {
        "dataType": "refObject",
        "properties": {
            "comparison_operator": {"dataType":"string","required":true},
            "property_name": {"dataType":"string","required":true},
            "property_value": {"dataType":"any"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "MetadataFilterGroup": {
        "dataType": "refObject",
        "properties": {
            "type": {"dataType":"string","required":true},
            "filters": {"dataType":"array","array":{"dataType":"refObject","ref":"PropertyFilter"}},
            "groups": {"dataType":"array","array":{"dataType":"refObject","ref":"MetadataFilterGroup"}},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "SearchFilters": {
        "dataType": "refObject",
        "properties": {
            "node_labels": {"dataType":"array","array":{"dataType":"string"}},
            "edge_types": {"dataType":"array","array":{"dataType":"string"}},
            "exclude_node_labels": {"dataType":"array","array":{"dataType":"string"}},
            "exclude_edge_types": {"dataType":"array","array":{"dataType":"string"}},
            "edge_uuids": {"dataType":"array","array":{"dataType":"string"}},
            "connected_node_uuids": {"dataType":"array","array":{"dataType":"string"}},
            "source_node_uuids": {"dataType":"array","array":{"dataType":"string"}},
            "target_node_uuids": {"dataType":"array","array":{"dataType":"string"}},
            "episode_uuids": {"dataType":"array","array":{"dataType":"string"}},
            "created_at": {"dataType":"array","array":{"dataType":"array","array":{"dataType":"refObject","ref":"DateFilter"}}},
            "valid_at": {"dataType":"array","array":{"dataType":"array","array":{"dataType":"refObject","ref":"DateFilter"}}},
            "invalid_at": {"dataType":"array","array":{"dataType":"array","array":{"dataType":"refObject","ref":"DateFilter"}}},
            "expired_at": {"dataType":"array","array":{"dataType":"array","array":{"dataType":"refObject","ref":"DateFilter"}}},
            "property_filters": {"dataType":"array","array":{"dataType":"refObject","ref":"PropertyFilter"}},
            "episode_metadata_filters": {"ref":"MetadataFilterGroup"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "NeighborsRequest": {
        "dataType": "refObject",
        "properties": {
            "limit": {"dataType":"integer","validators":{"isInt":{"errorMsg":"must be a whole number"}}},
            "direction": {"dataType":"string"},
            "filters": {"ref":"SearchFilters"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "GraphSubgraphResponse": {
        "dataType": "refObject",
        "properties": {
            "nodes": {"dataType":"array","array":{"dataType":"refObject","ref":"EntityNode"},"required":true},
            "edges": {"dataType":"array","array":{"dataType":"refObject","ref":"EntityEdge"},"required":true},
            "truncated": {"dataType":"boolean","required":true},
            "truncation_reason": {"dataType":"string"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "SubgraphRequest": {
        "dataType": "refObject",
        "properties": {
            "user_id": {"dataType":"string"},
            "graph_id": {"dataType":"string"},
            "seed_node_uuids": {"dataType":"array","array":{"dataType":"string"},"required":true},
            "depth": {"dataType":"integer","validators":{"isInt":{"errorMsg":"must be a whole number"}}},
            "direction": {"dataType":"string"},
            "max_nodes": {"dataType":"integer","validators":{"isInt":{"errorMsg":"must be a whole number"}}},
            "max_edges": {"dataType":"integer","validators":{"isInt":{"errorMsg":"must be a whole number"}}},
            "search_filters": {"ref":"SearchFilters"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "RoleType": {
        "dataType": "refEnum",
        "enums": ["norole","system","assistant","user","function","tool"],
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "Message": {
        "dataType": "refObject",
        "properties": {
            "uuid": {"dataType":"string","required":true},
            "content": {"dataType":"string","required":true},
            "role_type": {"ref":"RoleType","required":true},
            "role": {"dataType":"string"},
            "metadata": {"dataType":"nestedObjectLiteral","nestedProperties":{},"additionalProperties":{"dataType":"any"},"required":true},
            "created_at": {"dataType":"string","required":true},
            "updated_at": {"dataType":"string","required":true},
            "token_count": {"dataType":"integer","required":true},
            "processed": {"dataType":"boolean","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "Fact": {
        "dataType": "refObject",
        "properties": {
            "uuid": {"dataType":"string","required":true},
            "content": {"dataType":"string","required":true},
            "fact": {"dataType":"string","required":true},
            "name": {"dataType":"string","required":true},
            "rating": {"dataType":"double"},
            "created_at": {"dataType":"string","required":true},
            "valid_at": {"dataType":"string"},
            "invalid_at": {"dataType":"string"},
            "expired_at": {"dataType":"string"},
            "source_node_name": {"dataType":"string","required":true},
            "target_node_name": {"dataType":"string","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "SessionSearchResult": {
        "dataType": "refObject",
        "properties": {
            "session_id": {"dataType":"string"},
            "score": {"dataType":"double","required":true},
            "message": {"ref":"Message"},
            "fact": {"ref":"Fact"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "SessionSearchResponse": {
        "dataType": "refObject",
        "properties": {
            "results": {"dataType":"array","array":{"dataType":"refObject","ref":"SessionSearchResult"},"required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "SearchType": {
        "dataType": "refEnum",
        "enums": ["similarity","mmr"],
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "SearchScope": {
        "dataType": "refEnum",
        "enums": ["messages","summary","facts"],
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "SessionSearchRequest": {
        "dataType": "refObject",
        "properties": {
            "text": {"dataType":"string","required":true},
            "user_id": {"dataType":"string"},
            "session_ids": {"dataType":"array","array":{"dataType":"string"}},
            "record_filter": {"dataType":"nestedObjectLiteral","nestedProperties":{},"additionalProperties":{"dataType":"any"}},
            "search_type": {"ref":"SearchType"},
            "mmr_lambda": {"dataType":"double"},
            "search_scope": {"ref":"SearchScope"},
            "min_score": {"dataType":"double"},
            "min_fact_rating": {"dataType":"double"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "MemorySearchResult": {
        "dataType": "refObject",
        "properties": {
            "message": {"ref":"Message","required":true},
            "score": {"dataType":"double","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "MemorySearchRequest": {
        "dataType": "refObject",
        "properties": {
            "text": {"dataType":"string","required":true},
            "metadata": {"dataType":"nestedObjectLiteral","nestedProperties":{},"additionalProperties":{"dataType":"any"}},
            "search_scope": {"ref":"SearchScope"},
            "search_type": {"ref":"SearchType"},
            "mmr_lambda": {"dataType":"double"},
            "min_score": {"dataType":"double"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "Episode": {
        "dataType": "refObject",
        "properties": {
            "uuid": {"dataType":"string","required":true},
            "content": {"dataType":"string","required":true},
            "created_at": {"dataType":"string","required":true},
            "processed": {"dataType":"boolean","required":true},
            "source": {"dataType":"string","required":true},
            "source_description": {"dataType":"string"},
            "session_id": {"dataType":"string"},
            "thread_id": {"dataType":"string"},
            "document_id": {"dataType":"string"},
            "role": {"dataType":"string"},
            "role_type": {"dataType":"string"},
            "metadata": {"dataType":"nestedObjectLiteral","nestedProperties":{},"additionalProperties":{"dataType":"any"},"required":true},
            "task_id": {"dataType":"string"},
            "score": {"dataType":"double"},
            "relevance": {"dataType":"double"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "GraphSearchResults": {
        "dataType": "refObject",
        "properties": {
            "context": {"dataType":"string"},
            "edges": {"dataType":"array","array":{"dataType":"refObject","ref":"EntityEdge"}},
            "nodes": {"dataType":"array","array":{"dataType":"refObject","ref":"EntityNode"}},
            "episodes": {"dataType":"array","array":{"dataType":"refObject","ref":"Episode"}},
            "observations": {"dataType":"array","array":{"dataType":"refObject","ref":"EntityNode"}},
            "thread_summaries": {"dataType":"array","array":{"dataType":"refObject","ref":"EntityNode"}},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "GraphSearchScope": {
        "dataType": "refEnum",
        "enums": ["edges","nodes","episodes","auto","observations","thread_summaries"],
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "Reranker": {
        "dataType": "refEnum",
        "enums": ["rrf","mmr","node_distance","episode_mentions","cross_encoder"],
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "GraphSearchRequest": {
        "dataType": "refObject",
        "properties": {
            "user_id": {"dataType":"string"},
            "graph_id": {"dataType":"string"},
            "group_id": {"dataType":"string"},
            "query": {"dataType":"string","required":true},
            "scope": {"ref":"GraphSearchScope"},
            "reranker": {"ref":"Reranker"},
            "limit": {"dataType":"integer","validators":{"isInt":{"errorMsg":"must be a whole number"}}},
            "center_node_uuid": {"dataType":"string"},
            "bfs_origin_node_uuids": {"dataType":"array","array":{"dataType":"string"}},
            "mmr_lambda": {"dataType":"double"},
            "max_characters": {"dataType":"integer","validators":{"isInt":{"errorMsg":"must be a whole number"}}},
            "return_raw_results": {"dataType":"boolean"},
            "min_score": {"dataType":"double"},
            "min_fact_rating": {"dataType":"double"},
            "search_filters": {"ref":"SearchFilters"},
            "as_of": {"dataType":"string"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "EpisodeResponse": {
        "dataType": "refObject",
        "properties": {
            "episodes": {"dataType":"array","array":{"dataType":"refObject","ref":"Episode"},"required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "EpisodeMentions": {
        "dataType": "refObject",
        "properties": {
            "nodes": {"dataType":"array","array":{"dataType":"refObject","ref":"EntityNode"},"required":true},
            "edges": {"dataType":"array","array":{"dataType":"refObject","ref":"EntityEdge"},"required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "FactsResponse": {
        "dataType": "refObject",
        "properties": {
            "facts": {"dataType":"array","array":{"dataType":"refObject","ref":"Fact"},"required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "FactResponse": {
        "dataType": "refObject",
        "properties": {
            "fact": {"ref":"Fact","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "FactEvidenceResponse": {
        "dataType": "refObject",
        "properties": {
            "fact": {"ref":"EntityEdge","required":true},
            "evidence": {"dataType":"array","array":{"dataType":"refObject","ref":"Episode"},"required":true},
            "closed_by": {"dataType":"array","array":{"dataType":"refObject","ref":"Episode"},"required":true},
            "superseded_by": {"dataType":"array","array":{"dataType":"refObject","ref":"EntityEdge"},"required":true},
            "supersedes": {"dataType":"array","array":{"dataType":"refObject","ref":"EntityEdge"},"required":true},
            "truncated": {"dataType":"boolean","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "ProjectSummary": {
        "dataType": "refObject",
        "properties": {
            "project_id": {"dataType":"string","required":true},
            "uuid": {"dataType":"string","required":true},
            "name": {"dataType":"string","required":true},
            "description": {"dataType":"string","required":true},
            "created_at": {"dataType":"string","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "ProjectListResponse": {
        "dataType": "refObject",
        "properties": {
            "projects": {"dataType":"array","array":{"dataType":"refObject","ref":"ProjectSummary"},"required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "ProjectRetention": {
        "dataType": "refObject",
        "properties": {
            "messages_days": {"dataType":"integer","validators":{"isInt":{"errorMsg":"messages_days must be a whole number"},"minimum":{"value":0},"maximum":{"value":36500}}},
            "closed_facts_days": {"dataType":"integer","validators":{"isInt":{"errorMsg":"closed_facts_days must be a whole number"},"minimum":{"value":0},"maximum":{"value":36500}}},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "ProjectInfo": {
        "dataType": "refObject",
        "properties": {
            "uuid": {"dataType":"string","required":true},
            "name": {"dataType":"string","required":true},
            "description": {"dataType":"string","required":true},
            "default_time_zone": {"dataType":"string","required":true},
            "identifiers_verified": {"dataType":"boolean","required":true},
            "retention": {"ref":"ProjectRetention"},
            "created_at": {"dataType":"string","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "ProjectInfoResponse": {
        "dataType": "refObject",
        "properties": {
            "project": {"ref":"ProjectInfo","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "CreateProjectRequest": {
        "dataType": "refObject",
        "properties": {
            "project_id": {"dataType":"string","required":true},
            "name": {"dataType":"string"},
            "description": {"dataType":"string"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "UpdateProjectRequest": {
        "dataType": "refObject",
        "properties": {
            "default_time_zone": {"dataType":"string"},
            "identifiers_verified": {"dataType":"boolean"},
            "retention": {"ref":"ProjectRetention"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "LogLevel": {
        "dataType": "refEnum",
        "enums": ["error","warn","info","debug"],
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "LogLevelRequest": {
        "dataType": "refObject",
        "properties": {
            "level": {"ref":"LogLevel","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "ApiKeyInfo": {
        "dataType": "refObject",
        "properties": {
            "key_id": {"dataType":"string","required":true},
            "name": {"dataType":"string","required":true},
            "prefix": {"dataType":"string","required":true},
            "scopes": {"dataType":"array","array":{"dataType":"string"},"required":true},
            "created_at": {"dataType":"string","required":true},
            "expires_at": {"dataType":"string"},
            "revoked_at": {"dataType":"string"},
            "requests_per_minute": {"dataType":"double"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "KeyListResponse": {
        "dataType": "refObject",
        "properties": {
            "keys": {"dataType":"array","array":{"dataType":"refObject","ref":"ApiKeyInfo"},"required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "OwnKey": {
        "dataType": "refObject",
        "properties": {
            "key_id": {"dataType":"string","required":true},
            "name": {"dataType":"string","required":true},
            "scopes": {"dataType":"array","array":{"dataType":"string"},"required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "CreatedKey": {
        "dataType": "refObject",
        "properties": {
            "key_id": {"dataType":"string","required":true},
            "name": {"dataType":"string","required":true},
            "scopes": {"dataType":"array","array":{"dataType":"string"},"required":true},
            "created_at": {"dataType":"string","required":true},
            "expires_at": {"dataType":"string"},
            "requests_per_minute": {"dataType":"double"},
            "key": {"dataType":"string","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "KeyScope": {
        "dataType": "refEnum",
        "enums": ["read","write","erase","admin","metrics"],
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "CreateKeyRequest": {
        "dataType": "refObject",
        "properties": {
            "name": {"dataType":"string","required":true},
            "scopes": {"dataType":"array","array":{"dataType":"refEnum","ref":"KeyScope"}},
            "expires_at": {"dataType":"string"},
            "requests_per_minute": {"dataType":"integer","validators":{"isInt":{"errorMsg":"requests_per_minute must be a whole number"},"minimum":{"value":1},"maximum":{"value":1000000}}},
            "project_id": {"dataType":"string"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "AuditEntryInfo": {
        "dataType": "refObject",
        "properties": {
            "uuid": {"dataType":"string","required":true},
            "at": {"dataType":"string","required":true},
            "action": {"dataType":"string","required":true},
            "key_id": {"dataType":"string","required":true},
            "key_name": {"dataType":"string","required":true},
            "target": {"dataType":"string"},
            "request_id": {"dataType":"string","required":true},
            "status": {"dataType":"double"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "AuditListResponse": {
        "dataType": "refObject",
        "properties": {
            "entries": {"dataType":"array","array":{"dataType":"refObject","ref":"AuditEntryInfo"},"required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "OverviewCounts": {
        "dataType": "refObject",
        "properties": {
            "users": {"dataType":"integer","required":true},
            "sessions": {"dataType":"integer","required":true},
            "graphs": {"dataType":"integer","required":true},
            "messages": {"dataType":"integer","required":true},
            "episodes": {"dataType":"integer","required":true},
            "facts": {"dataType":"integer","required":true},
            "entities": {"dataType":"integer","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "OverviewBacklog": {
        "dataType": "refObject",
        "properties": {
            "pending": {"dataType":"integer","required":true},
            "oldest_pending_at": {"dataType":"string"},
            "parked": {"dataType":"integer","required":true},
            "open_reviews": {"dataType":"integer","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "OverviewVersions": {
        "dataType": "refObject",
        "properties": {
            "kith": {"dataType":"string","required":true},
            "neo4j": {"dataType":"string","required":true},
            "neo4j_edition": {"dataType":"string","required":true},
            "node": {"dataType":"string","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "OverviewCapabilities": {
        "dataType": "refObject",
        "properties": {
            "extractor": {"dataType":"string","required":true},
            "embedding_model": {"dataType":"string"},
            "language_model": {"dataType":"boolean","required":true},
            "language": {"dataType":"string","required":true},
            "vector_filter": {"dataType":"boolean","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "OverviewResponse": {
        "dataType": "refObject",
        "properties": {
            "counts": {"ref":"OverviewCounts","required":true},
            "counted_at": {"dataType":"string","required":true},
            "backlog": {"ref":"OverviewBacklog","required":true},
            "versions": {"ref":"OverviewVersions","required":true},
            "capabilities": {"ref":"OverviewCapabilities","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "EntityPropertyType": {
        "dataType": "refEnum",
        "enums": ["Text","Int","Float","Boolean"],
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "EntityProperty": {
        "dataType": "refObject",
        "properties": {
            "name": {"dataType":"string","required":true},
            "type": {"ref":"EntityPropertyType","required":true},
            "description": {"dataType":"string"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "EntityType": {
        "dataType": "refObject",
        "properties": {
            "name": {"dataType":"string","required":true},
            "description": {"dataType":"string"},
            "properties": {"dataType":"array","array":{"dataType":"refObject","ref":"EntityProperty"}},
            "identity_properties": {"dataType":"array","array":{"dataType":"string"}},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "EntityEdgeSourceTarget": {
        "dataType": "refObject",
        "properties": {
            "source": {"dataType":"string"},
            "target": {"dataType":"string"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "EdgeType": {
        "dataType": "refObject",
        "properties": {
            "name": {"dataType":"string","required":true},
            "description": {"dataType":"string"},
            "properties": {"dataType":"array","array":{"dataType":"refObject","ref":"EntityProperty"}},
            "source_targets": {"dataType":"array","array":{"dataType":"refObject","ref":"EntityEdgeSourceTarget"}},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "EntityTypeResponse": {
        "dataType": "refObject",
        "properties": {
            "entity_types": {"dataType":"array","array":{"dataType":"refObject","ref":"EntityType"},"required":true},
            "edge_types": {"dataType":"array","array":{"dataType":"refObject","ref":"EdgeType"},"required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "SetEntityTypesRequest": {
        "dataType": "refObject",
        "properties": {
            "entity_types": {"dataType":"array","array":{"dataType":"refObject","ref":"EntityType"}},
            "edge_types": {"dataType":"array","array":{"dataType":"refObject","ref":"EdgeType"}},
            "user_ids": {"dataType":"array","array":{"dataType":"string"}},
            "graph_ids": {"dataType":"array","array":{"dataType":"string"}},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "MessageListResponse": {
        "dataType": "refObject",
        "properties": {
            "messages": {"dataType":"array","array":{"dataType":"refObject","ref":"Message"},"required":true},
            "total_count": {"dataType":"integer","required":true},
            "row_count": {"dataType":"integer","required":true},
            "page_number": {"dataType":"integer"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "UpdateMessageRequest": {
        "dataType": "refObject",
        "properties": {
            "metadata": {"dataType":"nestedObjectLiteral","nestedProperties":{},"additionalProperties":{"dataType":"any"},"required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "ThreadMessage": {
        "dataType": "refObject",
        "properties": {
            "uuid": {"dataType":"string","required":true},
            "content": {"dataType":"string","required":true},
            "role": {"ref":"RoleType","required":true},
            "name": {"dataType":"string"},
            "metadata": {"dataType":"nestedObjectLiteral","nestedProperties":{},"additionalProperties":{"dataType":"any"},"required":true},
            "created_at": {"dataType":"string","required":true},
            "processed": {"dataType":"boolean","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "ThreadMessageListResponse": {
        "dataType": "refObject",
        "properties": {
            "messages": {"dataType":"array","array":{"dataType":"refObject","ref":"ThreadMessage"},"required":true},
            "total_count": {"dataType":"integer","required":true},
            "row_count": {"dataType":"integer","required":true},
            "thread_created_at": {"dataType":"string","required":true},
            "user_id": {"dataType":"string"},
            "user_uuid": {"dataType":"string"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "UserInstruction": {
        "dataType": "refObject",
        "properties": {
            "name": {"dataType":"string","required":true},
            "text": {"dataType":"string","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "ListUserInstructionsResponse": {
        "dataType": "refObject",
        "properties": {
            "instructions": {"dataType":"array","array":{"dataType":"refObject","ref":"UserInstruction"},"required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "AddUserInstructionsRequest": {
        "dataType": "refObject",
        "properties": {
            "instructions": {"dataType":"array","array":{"dataType":"refObject","ref":"UserInstruction"},"required":true},
            "user_ids": {"dataType":"array","array":{"dataType":"string"}},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "DeleteUserInstructionsRequest": {
        "dataType": "refObject",
        "properties": {
            "instruction_names": {"dataType":"array","array":{"dataType":"string"}},
            "user_ids": {"dataType":"array","array":{"dataType":"string"}},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "CustomInstruction": {
        "dataType": "refObject",
        "properties": {
            "name": {"dataType":"string","required":true},
            "text": {"dataType":"string","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "ListCustomInstructionsResponse": {
        "dataType": "refObject",
        "properties": {
            "instructions": {"dataType":"array","array":{"dataType":"refObject","ref":"CustomInstruction"},"required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "AddCustomInstructionsRequest": {
        "dataType": "refObject",
        "properties": {
            "instructions": {"dataType":"array","array":{"dataType":"refObject","ref":"CustomInstruction"},"required":true},
            "user_ids": {"dataType":"array","array":{"dataType":"string"}},
            "graph_ids": {"dataType":"array","array":{"dataType":"string"}},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "DeleteCustomInstructionsRequest": {
        "dataType": "refObject",
        "properties": {
            "instruction_names": {"dataType":"array","array":{"dataType":"string"}},
            "user_ids": {"dataType":"array","array":{"dataType":"string"}},
            "graph_ids": {"dataType":"array","array":{"dataType":"string"}},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "ObservationType": {
        "dataType": "refObject",
        "properties": {
            "name": {"dataType":"string","required":true},
            "description": {"dataType":"string","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "ObservationSteeringConfig": {
        "dataType": "refObject",
        "properties": {
            "instruction": {"dataType":"string"},
            "types": {"dataType":"array","array":{"dataType":"refObject","ref":"ObservationType"}},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "Job": {
        "dataType": "refObject",
        "properties": {
            "uuid": {"dataType":"string","required":true},
            "status": {"dataType":"string","required":true},
            "graph_uuid": {"dataType":"string","required":true},
            "episode_uuid": {"dataType":"string","required":true},
            "attempts": {"dataType":"integer","required":true},
            "error": {"dataType":"string"},
            "created_at": {"dataType":"string","required":true},
            "failed_at": {"dataType":"string"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "JobListResponse": {
        "dataType": "refObject",
        "properties": {
            "jobs": {"dataType":"array","array":{"dataType":"refObject","ref":"Job"},"required":true},
            "total_count": {"dataType":"integer","required":true},
            "row_count": {"dataType":"integer","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "RetryJobResponse": {
        "dataType": "refObject",
        "properties": {
            "uuid": {"dataType":"string","required":true},
            "episode_uuid": {"dataType":"string","required":true},
            "out_of_order": {"dataType":"boolean","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "TaskError": {
        "dataType": "refObject",
        "properties": {
            "code": {"dataType":"string","required":true},
            "message": {"dataType":"string","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "TaskProgress": {
        "dataType": "refObject",
        "properties": {
            "stage": {"dataType":"string","required":true},
            "message": {"dataType":"string","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "GetTaskResponse": {
        "dataType": "refObject",
        "properties": {
            "task_id": {"dataType":"string","required":true},
            "status": {"dataType":"string","required":true},
            "type": {"dataType":"string","required":true},
            "created_at": {"dataType":"string","required":true},
            "updated_at": {"dataType":"string","required":true},
            "completed_at": {"dataType":"string"},
            "error": {"ref":"TaskError"},
            "progress": {"ref":"TaskProgress","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "GraphDataType": {
        "dataType": "refEnum",
        "enums": ["text","json","message","fact_triple"],
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "AddDataRequest": {
        "dataType": "refObject",
        "properties": {
            "data": {"dataType":"string","required":true},
            "type": {"ref":"GraphDataType","required":true},
            "created_at": {"dataType":"string"},
            "source_description": {"dataType":"string"},
            "metadata": {"dataType":"nestedObjectLiteral","nestedProperties":{},"additionalProperties":{"dataType":"any"}},
            "user_id": {"dataType":"string"},
            "graph_id": {"dataType":"string"},
            "group_id": {"dataType":"string"},
            "document_id": {"dataType":"string"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "EpisodeData": {
        "dataType": "refObject",
        "properties": {
            "data": {"dataType":"string","required":true},
            "type": {"ref":"GraphDataType","required":true},
            "created_at": {"dataType":"string"},
            "source_description": {"dataType":"string"},
            "metadata": {"dataType":"nestedObjectLiteral","nestedProperties":{},"additionalProperties":{"dataType":"any"}},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "AddDataBatchRequest": {
        "dataType": "refObject",
        "properties": {
            "episodes": {"dataType":"array","array":{"dataType":"refObject","ref":"EpisodeData"},"required":true},
            "user_id": {"dataType":"string"},
            "graph_id": {"dataType":"string"},
            "group_id": {"dataType":"string"},
            "document_id": {"dataType":"string"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "AddTripleResponse": {
        "dataType": "refObject",
        "properties": {
            "edge": {"ref":"EntityEdge","required":true},
            "source_node": {"ref":"EntityNode","required":true},
            "target_node": {"ref":"EntityNode","required":true},
            "task_id": {"dataType":"string","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "AddTripleRequest": {
        "dataType": "refObject",
        "properties": {
            "user_id": {"dataType":"string"},
            "graph_id": {"dataType":"string"},
            "group_id": {"dataType":"string"},
            "fact": {"dataType":"string","required":true},
            "fact_name": {"dataType":"string","required":true},
            "fact_uuid": {"dataType":"string"},
            "source_node_name": {"dataType":"string"},
            "source_node_uuid": {"dataType":"string"},
            "source_node_summary": {"dataType":"string"},
            "source_node_labels": {"dataType":"array","array":{"dataType":"string"}},
            "source_node_attributes": {"dataType":"nestedObjectLiteral","nestedProperties":{},"additionalProperties":{"dataType":"any"}},
            "target_node_name": {"dataType":"string"},
            "target_node_uuid": {"dataType":"string"},
            "target_node_summary": {"dataType":"string"},
            "target_node_labels": {"dataType":"array","array":{"dataType":"string"}},
            "target_node_attributes": {"dataType":"nestedObjectLiteral","nestedProperties":{},"additionalProperties":{"dataType":"any"}},
            "edge_attributes": {"dataType":"nestedObjectLiteral","nestedProperties":{},"additionalProperties":{"dataType":"any"}},
            "metadata": {"dataType":"nestedObjectLiteral","nestedProperties":{},"additionalProperties":{"dataType":"any"}},
            "created_at": {"dataType":"string"},
            "valid_at": {"dataType":"string"},
            "invalid_at": {"dataType":"string"},
            "expired_at": {"dataType":"string"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "AddedNode": {
        "dataType": "refObject",
        "properties": {
            "name": {"dataType":"string","required":true},
            "label": {"dataType":"string"},
            "summary": {"dataType":"string"},
            "attributes": {"dataType":"nestedObjectLiteral","nestedProperties":{},"additionalProperties":{"dataType":"any"}},
            "created_at": {"dataType":"string"},
            "metadata": {"dataType":"nestedObjectLiteral","nestedProperties":{},"additionalProperties":{"dataType":"any"}},
            "uuid": {"dataType":"string","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "AddNodesResponse": {
        "dataType": "refObject",
        "properties": {
            "nodes": {"dataType":"array","array":{"dataType":"refObject","ref":"AddedNode"},"required":true},
            "task_id": {"dataType":"string","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "AddNodeItem": {
        "dataType": "refObject",
        "properties": {
            "name": {"dataType":"string","required":true},
            "label": {"dataType":"string"},
            "summary": {"dataType":"string"},
            "attributes": {"dataType":"nestedObjectLiteral","nestedProperties":{},"additionalProperties":{"dataType":"any"}},
            "created_at": {"dataType":"string"},
            "metadata": {"dataType":"nestedObjectLiteral","nestedProperties":{},"additionalProperties":{"dataType":"any"}},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "AddNodesRequest": {
        "dataType": "refObject",
        "properties": {
            "user_id": {"dataType":"string"},
            "graph_id": {"dataType":"string"},
            "nodes": {"dataType":"array","array":{"dataType":"refObject","ref":"AddNodeItem"},"required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "AddSessionFact": {
        "dataType": "refObject",
        "properties": {
            "fact": {"dataType":"string","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "AddSessionFactsRequest": {
        "dataType": "refObject",
        "properties": {
            "facts": {"dataType":"array","array":{"dataType":"refObject","ref":"AddSessionFact"},"required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "Group": {
        "dataType": "refObject",
        "properties": {
            "uuid": {"dataType":"string","required":true},
            "id": {"dataType":"integer","required":true},
            "group_id": {"dataType":"string","required":true},
            "name": {"dataType":"string"},
            "description": {"dataType":"string"},
            "fact_rating_instruction": {"ref":"FactRatingInstruction"},
            "created_at": {"dataType":"string","required":true},
            "project_uuid": {"dataType":"string","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "CreateGroupRequest": {
        "dataType": "refObject",
        "properties": {
            "group_id": {"dataType":"string","required":true},
            "name": {"dataType":"string"},
            "description": {"dataType":"string"},
            "fact_rating_instruction": {"ref":"FactRatingInstruction"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "GroupListResponse": {
        "dataType": "refObject",
        "properties": {
            "groups": {"dataType":"array","array":{"dataType":"refObject","ref":"Group"},"required":true},
            "row_count": {"dataType":"integer","required":true},
            "total_count": {"dataType":"integer","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "UpdateGroupRequest": {
        "dataType": "refObject",
        "properties": {
            "name": {"dataType":"string"},
            "description": {"dataType":"string"},
            "fact_rating_instruction": {"ref":"FactRatingInstruction"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "Graph": {
        "dataType": "refObject",
        "properties": {
            "uuid": {"dataType":"string","required":true},
            "id": {"dataType":"integer","required":true},
            "graph_id": {"dataType":"string","required":true},
            "name": {"dataType":"string"},
            "description": {"dataType":"string"},
            "time_zone": {"dataType":"string"},
            "created_at": {"dataType":"string","required":true},
            "updated_at": {"dataType":"string","required":true},
            "project_uuid": {"dataType":"string","required":true},
            "canonical_graph_uuid": {"dataType":"string","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "CreateGraphRequest": {
        "dataType": "refObject",
        "properties": {
            "graph_id": {"dataType":"string","required":true},
            "name": {"dataType":"string"},
            "description": {"dataType":"string"},
            "time_zone": {"dataType":"string"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "GraphListResponse": {
        "dataType": "refObject",
        "properties": {
            "graphs": {"dataType":"array","array":{"dataType":"refObject","ref":"Graph"},"required":true},
            "page_number": {"dataType":"integer","required":true},
            "page_size": {"dataType":"integer","required":true},
            "row_count": {"dataType":"integer","required":true},
            "total_count": {"dataType":"integer","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "UpdateGraphRequest": {
        "dataType": "refObject",
        "properties": {
            "name": {"dataType":"string"},
            "description": {"dataType":"string"},
            "time_zone": {"dataType":"string"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "SubjectUser": {
        "dataType": "refObject",
        "properties": {
            "user_id": {"dataType":"string","required":true},
            "name": {"dataType":"string","required":true},
            "unverified": {"dataType":"boolean","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "SubjectRecord": {
        "dataType": "refObject",
        "properties": {
            "record_uuid": {"dataType":"string","required":true},
            "status": {"dataType":"string","required":true},
            "source": {"dataType":"string"},
            "type": {"dataType":"string"},
            "key": {"dataType":"string"},
            "user_ids": {"dataType":"array","array":{"dataType":"string"},"required":true},
            "review_uuids": {"dataType":"array","array":{"dataType":"string"},"required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "SubjectGraph": {
        "dataType": "refObject",
        "properties": {
            "graph_uuid": {"dataType":"string","required":true},
            "user_id": {"dataType":"string"},
            "graph_id": {"dataType":"string"},
            "episodes": {"dataType":"double","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "FindSubjectResponse": {
        "dataType": "refObject",
        "properties": {
            "users": {"dataType":"array","array":{"dataType":"refObject","ref":"SubjectUser"},"required":true},
            "records": {"dataType":"array","array":{"dataType":"refObject","ref":"SubjectRecord"},"required":true},
            "graphs": {"dataType":"array","array":{"dataType":"refObject","ref":"SubjectGraph"},"required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "FindSubjectRequest": {
        "dataType": "refObject",
        "properties": {
            "email": {"dataType":"string"},
            "phone": {"dataType":"string"},
            "user_id": {"dataType":"string"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "Record_string.unknown_": {
        "dataType": "refAlias",
        "type": {"dataType":"nestedObjectLiteral","nestedProperties":{},"additionalProperties":{"dataType":"any"},"validators":{}},
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "Attachment": {
        "dataType": "refObject",
        "properties": {
            "uuid": {"dataType":"string","required":true},
            "record_uuid": {"dataType":"string","required":true},
            "source": {"dataType":"string"},
            "type": {"dataType":"string"},
            "key": {"dataType":"string"},
            "rule": {"dataType":"string","required":true},
            "identifier_kind": {"dataType":"string"},
            "score": {"dataType":"double","required":true},
            "agrees": {"dataType":"array","array":{"dataType":"string"},"required":true},
            "attached_at": {"dataType":"string","required":true},
            "at": {"dataType":"string","required":true},
            "processed": {"dataType":"boolean","required":true},
            "data": {"ref":"Record_string.unknown_","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "AttachmentListResponse": {
        "dataType": "refObject",
        "properties": {
            "attachments": {"dataType":"array","array":{"dataType":"refObject","ref":"Attachment"},"required":true},
            "row_count": {"dataType":"double","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "Review": {
        "dataType": "refObject",
        "properties": {
            "uuid": {"dataType":"string","required":true},
            "status": {"dataType":"string","required":true},
            "record_uuid": {"dataType":"string","required":true},
            "user_id": {"dataType":"string","required":true},
            "source": {"dataType":"string"},
            "type": {"dataType":"string"},
            "key": {"dataType":"string"},
            "rule": {"dataType":"string","required":true},
            "identifier_kind": {"dataType":"string"},
            "score": {"dataType":"double","required":true},
            "agrees": {"dataType":"array","array":{"dataType":"string"},"required":true},
            "disagrees": {"dataType":"array","array":{"dataType":"string"},"required":true},
            "created_at": {"dataType":"string","required":true},
            "decided_at": {"dataType":"string"},
            "data": {"ref":"Record_string.unknown_","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "ReviewListResponse": {
        "dataType": "refObject",
        "properties": {
            "reviews": {"dataType":"array","array":{"dataType":"refObject","ref":"Review"},"required":true},
            "row_count": {"dataType":"double","required":true},
            "total_count": {"dataType":"double","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "ReviewDecisionResponse": {
        "dataType": "refObject",
        "properties": {
            "uuid": {"dataType":"string","required":true},
            "status": {"dataType":"string","required":true},
            "record_uuid": {"dataType":"string","required":true},
            "user_id": {"dataType":"string","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "RecordUser": {
        "dataType": "refObject",
        "properties": {
            "user_id": {"dataType":"string","required":true},
            "rule": {"dataType":"string","required":true},
            "score": {"dataType":"double","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "RecordStatus": {
        "dataType": "refObject",
        "properties": {
            "number": {"dataType":"double","required":true},
            "status": {"dataType":"string","required":true},
            "record_uuid": {"dataType":"string"},
            "users": {"dataType":"array","array":{"dataType":"refObject","ref":"RecordUser"}},
            "reason": {"dataType":"string"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "Record_string.number_": {
        "dataType": "refAlias",
        "type": {"dataType":"nestedObjectLiteral","nestedProperties":{},"additionalProperties":{"dataType":"double"},"validators":{}},
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "BusinessDataResponse": {
        "dataType": "refObject",
        "properties": {
            "records": {"dataType":"array","array":{"dataType":"refObject","ref":"RecordStatus"},"required":true},
            "counts": {"ref":"Record_string.number_","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "ListEdgesRequest": {
        "dataType": "refObject",
        "properties": {
            "limit": {"dataType":"integer","validators":{"isInt":{"errorMsg":"must be a whole number"}}},
            "cursor": {"dataType":"string"},
            "uuid_cursor": {"dataType":"string"},
            "order_by": {"dataType":"string"},
            "direction": {"dataType":"string"},
            "filters": {"ref":"SearchFilters"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "UpdateEdgeRequest": {
        "dataType": "refObject",
        "properties": {
            "fact": {"dataType":"string"},
            "name": {"dataType":"string"},
            "valid_at": {"dataType":"string"},
            "invalid_at": {"dataType":"string"},
            "expired_at": {"dataType":"string"},
            "attributes": {"dataType":"nestedObjectLiteral","nestedProperties":{},"additionalProperties":{"dataType":"any"}},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "TablePage": {
        "dataType": "refObject",
        "properties": {
            "table": {"dataType":"string","required":true},
            "columns": {"dataType":"array","array":{"dataType":"string"},"required":true},
            "rows": {"dataType":"array","array":{"dataType":"nestedObjectLiteral","nestedProperties":{},"additionalProperties":{"dataType":"any"}},"required":true},
            "next_cursor": {"dataType":"string"},
            "next_since": {"dataType":"string","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "TableName": {
        "dataType": "refEnum",
        "enums": ["users","sessions","messages","episodes","entities","facts","evidence","attachments","deletions"],
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "Fields": {
        "dataType": "refAlias",
        "type": {"dataType":"nestedObjectLiteral","nestedProperties":{},"additionalProperties":{"dataType":"any"},"validators":{}},
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "UserExport": {
        "dataType": "refObject",
        "properties": {
            "schema": {"dataType":"string","required":true},
            "version": {"dataType":"integer","required":true},
            "user": {"ref":"Fields","required":true},
            "sessions": {"dataType":"array","array":{"dataType":"refAlias","ref":"Fields"},"required":true},
            "episodes": {"dataType":"array","array":{"dataType":"refAlias","ref":"Fields"},"required":true},
            "entities": {"dataType":"array","array":{"dataType":"refAlias","ref":"Fields"},"required":true},
            "facts": {"dataType":"array","array":{"dataType":"refAlias","ref":"Fields"},"required":true},
            "records": {"dataType":"array","array":{"dataType":"refAlias","ref":"Fields"},"required":true},
            "reviews": {"dataType":"array","array":{"dataType":"refAlias","ref":"Fields"},"required":true},
            "settings": {"dataType":"array","array":{"dataType":"refAlias","ref":"Fields"},"required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "ImportResponse": {
        "dataType": "refObject",
        "properties": {
            "user_id": {"dataType":"string","required":true},
            "graph_uuid": {"dataType":"string","required":true},
            "sessions": {"dataType":"double","required":true},
            "episodes": {"dataType":"double","required":true},
            "entities": {"dataType":"double","required":true},
            "facts": {"dataType":"double","required":true},
            "records": {"dataType":"double","required":true},
            "reviews": {"dataType":"double","required":true},
            "settings": {"dataType":"double","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "Suppression": {
        "dataType": "refObject",
        "properties": {
            "uuid": {"dataType":"string","required":true},
            "kind": {"dataType":"string","required":true},
            "erasure_id": {"dataType":"string","required":true},
            "created_at": {"dataType":"string","required":true},
            "refused": {"dataType":"double","required":true},
            "refused_at": {"dataType":"string"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "SuppressionListResponse": {
        "dataType": "refObject",
        "properties": {
            "suppressions": {"dataType":"array","array":{"dataType":"refObject","ref":"Suppression"},"required":true},
            "row_count": {"dataType":"double","required":true},
            "total_count": {"dataType":"double","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "ErasureReceipt": {
        "dataType": "refObject",
        "properties": {
            "version": {"dataType":"double","required":true},
            "erasure_id": {"dataType":"string","required":true},
            "project_id": {"dataType":"string","required":true},
            "kind": {"dataType":"string","required":true},
            "erased_uuid": {"dataType":"string","required":true},
            "graph_uuid": {"dataType":"string","required":true},
            "subject_hash": {"dataType":"string"},
            "requested_at": {"dataType":"string","required":true},
            "completed_at": {"dataType":"string","required":true},
            "erased": {"ref":"Record_string.number_","required":true},
            "remaining": {"ref":"Record_string.number_","required":true},
            "records_redacted": {"dataType":"double","required":true},
            "traces_elsewhere": {"dataType":"double","required":true},
            "traces_erased": {"dataType":"boolean","required":true},
            "suppressed_identifiers": {"dataType":"double","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "SignedReceipt": {
        "dataType": "refObject",
        "properties": {
            "receipt": {"ref":"ErasureReceipt","required":true},
            "algorithm": {"dataType":"string","required":true},
            "key_id": {"dataType":"string","required":true},
            "signature": {"dataType":"string","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "ErasedResponse": {
        "dataType": "refObject",
        "properties": {
            "message": {"dataType":"string","required":true},
            "receipt": {"ref":"SignedReceipt"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "SubjectRequest": {
        "dataType": "refObject",
        "properties": {
            "email": {"dataType":"string"},
            "phone": {"dataType":"string"},
            "user_id": {"dataType":"string"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "ExportedRecord": {
        "dataType": "refObject",
        "properties": {
            "uuid": {"dataType":"string","required":true},
            "source": {"dataType":"string"},
            "type": {"dataType":"string"},
            "key": {"dataType":"string"},
            "at": {"dataType":"string","required":true},
            "data": {"ref":"Record_string.unknown_","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "ExportedTrace": {
        "dataType": "refObject",
        "properties": {
            "kind": {"dataType":"string","required":true},
            "uuid": {"dataType":"string","required":true},
            "graph_uuid": {"dataType":"string","required":true},
            "text": {"dataType":"string","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "SubjectExport": {
        "dataType": "refObject",
        "properties": {
            "schema": {"dataType":"string","required":true},
            "version": {"dataType":"double","required":true},
            "records": {"dataType":"array","array":{"dataType":"refObject","ref":"ExportedRecord"},"required":true},
            "traces": {"dataType":"array","array":{"dataType":"refObject","ref":"ExportedTrace"},"required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "Erasure": {
        "dataType": "refObject",
        "properties": {
            "erasure_id": {"dataType":"string","required":true},
            "kind": {"dataType":"string","required":true},
            "status": {"dataType":"string","required":true},
            "requested_at": {"dataType":"string","required":true},
            "completed_at": {"dataType":"string"},
            "receipt": {"ref":"SignedReceipt"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "ErasureListResponse": {
        "dataType": "refObject",
        "properties": {
            "erasures": {"dataType":"array","array":{"dataType":"refObject","ref":"Erasure"},"required":true},
            "row_count": {"dataType":"double","required":true},
            "total_count": {"dataType":"double","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "FoundErasuresResponse": {
        "dataType": "refObject",
        "properties": {
            "erasures": {"dataType":"array","array":{"dataType":"refObject","ref":"Erasure"},"required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "FindErasureRequest": {
        "dataType": "refObject",
        "properties": {
            "email": {"dataType":"string"},
            "phone": {"dataType":"string"},
            "user_id": {"dataType":"string"},
            "session_id": {"dataType":"string"},
            "graph_id": {"dataType":"string"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "ErasureKeyResponse": {
        "dataType": "refObject",
        "properties": {
            "algorithm": {"dataType":"string","required":true},
            "key_id": {"dataType":"string","required":true},
            "public_key": {"dataType":"string","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "ListEpisodesRequest": {
        "dataType": "refObject",
        "properties": {
            "limit": {"dataType":"integer","validators":{"isInt":{"errorMsg":"must be a whole number"}}},
            "cursor": {"dataType":"string"},
            "order_by": {"dataType":"string"},
            "direction": {"dataType":"string"},
            "mentioned_node_uuids": {"dataType":"array","array":{"dataType":"string"}},
            "episode_metadata_filters": {"ref":"MetadataFilterGroup"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "UpdateEpisodeRequest": {
        "dataType": "refObject",
        "properties": {
            "metadata": {"dataType":"nestedObjectLiteral","nestedProperties":{},"additionalProperties":{"dataType":"any"},"required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "ListNodesRequest": {
        "dataType": "refObject",
        "properties": {
            "limit": {"dataType":"integer","validators":{"isInt":{"errorMsg":"must be a whole number"}}},
            "cursor": {"dataType":"string"},
            "uuid_cursor": {"dataType":"string"},
            "order_by": {"dataType":"string"},
            "direction": {"dataType":"string"},
            "filters": {"ref":"SearchFilters"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "UpdateNodeRequest": {
        "dataType": "refObject",
        "properties": {
            "name": {"dataType":"string"},
            "summary": {"dataType":"string"},
            "labels": {"dataType":"array","array":{"dataType":"string"}},
            "attributes": {"dataType":"nestedObjectLiteral","nestedProperties":{},"additionalProperties":{"dataType":"any"}},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "AddThreadMessagesResponse": {
        "dataType": "refObject",
        "properties": {
            "message_uuids": {"dataType":"array","array":{"dataType":"string"},"required":true},
            "context": {"dataType":"string"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "NewThreadMessage": {
        "dataType": "refObject",
        "properties": {
            "content": {"dataType":"string","required":true},
            "role": {"ref":"RoleType","required":true},
            "name": {"dataType":"string"},
            "created_at": {"dataType":"string"},
            "metadata": {"dataType":"nestedObjectLiteral","nestedProperties":{},"additionalProperties":{"dataType":"any"}},
            "uuid": {"dataType":"string"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "AddThreadMessagesRequest": {
        "dataType": "refObject",
        "properties": {
            "messages": {"dataType":"array","array":{"dataType":"refObject","ref":"NewThreadMessage"},"required":true},
            "ignore_roles": {"dataType":"array","array":{"dataType":"refEnum","ref":"RoleType"}},
            "return_context": {"dataType":"boolean"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "ThreadContextResponse": {
        "dataType": "refObject",
        "properties": {
            "context": {"dataType":"string","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "AddMemoryResponse": {
        "dataType": "refObject",
        "properties": {
            "message": {"dataType":"string","required":true},
            "context": {"dataType":"string"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "NewMessage": {
        "dataType": "refObject",
        "properties": {
            "content": {"dataType":"string","required":true},
            "role_type": {"ref":"RoleType","required":true},
            "role": {"dataType":"string"},
            "created_at": {"dataType":"string"},
            "metadata": {"dataType":"nestedObjectLiteral","nestedProperties":{},"additionalProperties":{"dataType":"any"}},
            "uuid": {"dataType":"string"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "AddMemoryRequest": {
        "dataType": "refObject",
        "properties": {
            "messages": {"dataType":"array","array":{"dataType":"refObject","ref":"NewMessage"},"required":true},
            "ignore_roles": {"dataType":"array","array":{"dataType":"refEnum","ref":"RoleType"}},
            "return_context": {"dataType":"boolean"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "RelevantFact": {
        "dataType": "refObject",
        "properties": {
            "uuid": {"dataType":"string","required":true},
            "content": {"dataType":"string","required":true},
            "fact": {"dataType":"string","required":true},
            "name": {"dataType":"string","required":true},
            "created_at": {"dataType":"string","required":true},
            "valid_at": {"dataType":"string"},
            "invalid_at": {"dataType":"string"},
            "source_node_name": {"dataType":"string","required":true},
            "target_node_name": {"dataType":"string","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "Memory": {
        "dataType": "refObject",
        "properties": {
            "context": {"dataType":"string","required":true},
            "messages": {"dataType":"array","array":{"dataType":"refObject","ref":"Message"},"required":true},
            "facts": {"dataType":"array","array":{"dataType":"string"},"required":true},
            "relevant_facts": {"dataType":"array","array":{"dataType":"refObject","ref":"RelevantFact"},"required":true},
            "metadata": {"dataType":"nestedObjectLiteral","nestedProperties":{},"additionalProperties":{"dataType":"any"},"required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "BatchStatus": {
        "dataType": "refEnum",
        "enums": ["draft","queued","processing","succeeded","partial","failed"],
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "BatchProgress": {
        "dataType": "refObject",
        "properties": {
            "total_items": {"dataType":"integer","required":true},
            "queued_items": {"dataType":"integer","required":true},
            "processing_items": {"dataType":"integer","required":true},
            "succeeded_items": {"dataType":"integer","required":true},
            "failed_items": {"dataType":"integer","required":true},
            "skipped_items": {"dataType":"integer","required":true},
            "canceled_items": {"dataType":"integer","required":true},
            "percent_complete": {"dataType":"double","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "BatchSummary": {
        "dataType": "refObject",
        "properties": {
            "batch_id": {"dataType":"string","required":true},
            "status": {"ref":"BatchStatus","required":true},
            "item_count": {"dataType":"integer","required":true},
            "progress": {"ref":"BatchProgress","required":true},
            "ignore_roles": {"dataType":"array","array":{"dataType":"refEnum","ref":"RoleType"},"required":true},
            "metadata": {"dataType":"nestedObjectLiteral","nestedProperties":{},"additionalProperties":{"dataType":"any"},"required":true},
            "strict_ontology": {"dataType":"boolean","required":true},
            "created_at": {"dataType":"string","required":true},
            "updated_at": {"dataType":"string","required":true},
            "processed_at": {"dataType":"string"},
            "completed_at": {"dataType":"string"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "BatchListResponse": {
        "dataType": "refObject",
        "properties": {
            "batches": {"dataType":"array","array":{"dataType":"refObject","ref":"BatchSummary"},"required":true},
            "next_cursor": {"dataType":"integer"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "CreateBatchRequest": {
        "dataType": "refObject",
        "properties": {
            "ignore_roles": {"dataType":"array","array":{"dataType":"refEnum","ref":"RoleType"}},
            "metadata": {"dataType":"nestedObjectLiteral","nestedProperties":{},"additionalProperties":{"dataType":"any"}},
            "strict_ontology": {"dataType":"boolean"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "BatchItemKind": {
        "dataType": "refEnum",
        "enums": ["graph_episode","thread_message"],
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "BatchItemStatus": {
        "dataType": "refEnum",
        "enums": ["pending","queued","succeeded","failed","skipped","canceled"],
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "BatchItemError": {
        "dataType": "refObject",
        "properties": {
            "message": {"dataType":"string","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "BatchItemDetail": {
        "dataType": "refObject",
        "properties": {
            "item_id": {"dataType":"string","required":true},
            "kind": {"ref":"BatchItemKind","required":true},
            "sequence_index": {"dataType":"integer","required":true},
            "status": {"ref":"BatchItemStatus","required":true},
            "episode_uuid": {"dataType":"string","required":true},
            "source_uuid": {"dataType":"string","required":true},
            "user_id": {"dataType":"string"},
            "user_uuid": {"dataType":"string"},
            "graph_id": {"dataType":"string"},
            "graph_uuid": {"dataType":"string","required":true},
            "thread_id": {"dataType":"string"},
            "document_id": {"dataType":"string"},
            "error": {"ref":"BatchItemError"},
            "created_at": {"dataType":"string","required":true},
            "updated_at": {"dataType":"string","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "BatchItemListResponse": {
        "dataType": "refObject",
        "properties": {
            "items": {"dataType":"array","array":{"dataType":"refObject","ref":"BatchItemDetail"},"required":true},
            "next_cursor": {"dataType":"integer"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "BatchDataType": {
        "dataType": "refEnum",
        "enums": ["text","json","message","fact_triple"],
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "BatchAddItem": {
        "dataType": "refObject",
        "properties": {
            "type": {"ref":"BatchItemKind","required":true},
            "data": {"dataType":"string"},
            "data_type": {"ref":"BatchDataType"},
            "source_description": {"dataType":"string"},
            "document_id": {"dataType":"string"},
            "user_id": {"dataType":"string"},
            "graph_id": {"dataType":"string"},
            "thread_id": {"dataType":"string"},
            "content": {"dataType":"string"},
            "role": {"ref":"RoleType"},
            "name": {"dataType":"string"},
            "created_at": {"dataType":"string"},
            "metadata": {"dataType":"nestedObjectLiteral","nestedProperties":{},"additionalProperties":{"dataType":"any"}},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "AddBatchItemsRequest": {
        "dataType": "refObject",
        "properties": {
            "items": {"dataType":"array","array":{"dataType":"refObject","ref":"BatchAddItem"},"required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "SessionClassification": {
        "dataType": "refObject",
        "properties": {
            "label": {"dataType":"string","required":true},
            "class": {"dataType":"string","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "ClassifySessionRequest": {
        "dataType": "refObject",
        "properties": {
            "name": {"dataType":"string","required":true},
            "classes": {"dataType":"array","array":{"dataType":"string"},"required":true},
            "instruction": {"dataType":"string"},
            "last_n": {"dataType":"integer"},
            "persist": {"dataType":"boolean"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "ExtractDataRequest": {
        "dataType": "refObject",
        "properties": {
            "last_n": {"dataType":"integer","required":true},
            "model_schema": {"dataType":"string","required":true},
            "current_date_time": {"dataType":"string"},
            "validate": {"dataType":"boolean"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "Question": {
        "dataType": "refObject",
        "properties": {
            "question": {"dataType":"string","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "CypherResponse": {
        "dataType": "refObject",
        "properties": {
            "columns": {"dataType":"array","array":{"dataType":"string"},"required":true},
            "rows": {"dataType":"array","array":{"dataType":"nestedObjectLiteral","nestedProperties":{},"additionalProperties":{"dataType":"any"}},"required":true},
            "truncated": {"dataType":"boolean","required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "RunCypherRequest": {
        "dataType": "refObject",
        "properties": {
            "query": {"dataType":"string","required":true},
            "parameters": {"dataType":"nestedObjectLiteral","nestedProperties":{},"additionalProperties":{"dataType":"any"}},
            "limit": {"dataType":"integer","validators":{"isInt":{"errorMsg":"limit must be a whole number"},"minimum":{"value":1},"maximum":{"value":10000}}},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "LibraryParameter": {
        "dataType": "refObject",
        "properties": {
            "name": {"dataType":"string","required":true},
            "description": {"dataType":"string","required":true},
            "default": {"dataType":"string"},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "LibraryQueryInfo": {
        "dataType": "refObject",
        "properties": {
            "name": {"dataType":"string","required":true},
            "question": {"dataType":"string","required":true},
            "parameters": {"dataType":"array","array":{"dataType":"refObject","ref":"LibraryParameter"},"required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "LibraryListResponse": {
        "dataType": "refObject",
        "properties": {
            "queries": {"dataType":"array","array":{"dataType":"refObject","ref":"LibraryQueryInfo"},"required":true},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
    "RunLibraryRequest": {
        "dataType": "refObject",
        "properties": {
            "parameters": {"dataType":"nestedObjectLiteral","nestedProperties":{},"additionalProperties":{"dataType":"any"}},
            "project_id": {"dataType":"string"},
            "limit": {"dataType":"integer","validators":{"isInt":{"errorMsg":"limit must be a whole number"},"minimum":{"value":1},"maximum":{"value":10000}}},
        },
        "additionalProperties": false,
    },
    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
};
const templateService = new ExpressTemplateService(models, {"noImplicitAdditionalProperties":"silently-remove-extras","bodyCoercion":false});

// WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa




export function RegisterRoutes(app: Router) {

    // ###########################################################################################################
    //  NOTE: If you do not see routes for all of your controllers in this file, then you might not have informed tsoa of where to look
    //      Please look into the "controllerPathGlobs" config option described in the readme: https://github.com/lukeautry/tsoa
    // ###########################################################################################################


    
        const argsUserGroupController_listUserGroups: Record<string, TsoaRoute.ParameterSchema> = {
        };
        app.get('/api/v2/user-groups',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(UserGroupController)),
            ...(fetchMiddlewares<RequestHandler>(UserGroupController.prototype.listUserGroups)),

            async function UserGroupController_listUserGroups(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsUserGroupController_listUserGroups, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<UserGroupController>(UserGroupController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'listUserGroups',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsUserGroupController_createUserGroup: Record<string, TsoaRoute.ParameterSchema> = {
        };
        app.post('/api/v2/user-groups',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(UserGroupController)),
            ...(fetchMiddlewares<RequestHandler>(UserGroupController.prototype.createUserGroup)),

            async function UserGroupController_createUserGroup(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsUserGroupController_createUserGroup, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<UserGroupController>(UserGroupController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'createUserGroup',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsUserGroupController_listGroupsOfUser: Record<string, TsoaRoute.ParameterSchema> = {
                _userUuid: {"in":"path","name":"userUuid","required":true,"dataType":"string"},
        };
        app.get('/api/v2/user-groups/users/:userUuid',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(UserGroupController)),
            ...(fetchMiddlewares<RequestHandler>(UserGroupController.prototype.listGroupsOfUser)),

            async function UserGroupController_listGroupsOfUser(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsUserGroupController_listGroupsOfUser, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<UserGroupController>(UserGroupController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'listGroupsOfUser',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsUserGroupController_getUserGroup: Record<string, TsoaRoute.ParameterSchema> = {
                _groupUuid: {"in":"path","name":"groupUuid","required":true,"dataType":"string"},
        };
        app.get('/api/v2/user-groups/:groupUuid',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(UserGroupController)),
            ...(fetchMiddlewares<RequestHandler>(UserGroupController.prototype.getUserGroup)),

            async function UserGroupController_getUserGroup(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsUserGroupController_getUserGroup, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<UserGroupController>(UserGroupController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'getUserGroup',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsUserGroupController_deleteUserGroup: Record<string, TsoaRoute.ParameterSchema> = {
                _groupUuid: {"in":"path","name":"groupUuid","required":true,"dataType":"string"},
        };
        app.delete('/api/v2/user-groups/:groupUuid',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(UserGroupController)),
            ...(fetchMiddlewares<RequestHandler>(UserGroupController.prototype.deleteUserGroup)),

            async function UserGroupController_deleteUserGroup(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsUserGroupController_deleteUserGroup, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<UserGroupController>(UserGroupController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'deleteUserGroup',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsUserGroupController_updateUserGroup: Record<string, TsoaRoute.ParameterSchema> = {
                _groupUuid: {"in":"path","name":"groupUuid","required":true,"dataType":"string"},
        };
        app.patch('/api/v2/user-groups/:groupUuid',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(UserGroupController)),
            ...(fetchMiddlewares<RequestHandler>(UserGroupController.prototype.updateUserGroup)),

            async function UserGroupController_updateUserGroup(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsUserGroupController_updateUserGroup, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<UserGroupController>(UserGroupController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'updateUserGroup',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsUserGroupController_listUserGroupMembers: Record<string, TsoaRoute.ParameterSchema> = {
                _groupUuid: {"in":"path","name":"groupUuid","required":true,"dataType":"string"},
        };
        app.get('/api/v2/user-groups/:groupUuid/members',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(UserGroupController)),
            ...(fetchMiddlewares<RequestHandler>(UserGroupController.prototype.listUserGroupMembers)),

            async function UserGroupController_listUserGroupMembers(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsUserGroupController_listUserGroupMembers, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<UserGroupController>(UserGroupController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'listUserGroupMembers',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsUserGroupController_addUserGroupMembers: Record<string, TsoaRoute.ParameterSchema> = {
                _groupUuid: {"in":"path","name":"groupUuid","required":true,"dataType":"string"},
        };
        app.post('/api/v2/user-groups/:groupUuid/members',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(UserGroupController)),
            ...(fetchMiddlewares<RequestHandler>(UserGroupController.prototype.addUserGroupMembers)),

            async function UserGroupController_addUserGroupMembers(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsUserGroupController_addUserGroupMembers, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<UserGroupController>(UserGroupController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'addUserGroupMembers',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsUserGroupController_removeUserGroupMembers: Record<string, TsoaRoute.ParameterSchema> = {
                _groupUuid: {"in":"path","name":"groupUuid","required":true,"dataType":"string"},
        };
        app.post('/api/v2/user-groups/:groupUuid/members/bulk-remove',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(UserGroupController)),
            ...(fetchMiddlewares<RequestHandler>(UserGroupController.prototype.removeUserGroupMembers)),

            async function UserGroupController_removeUserGroupMembers(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsUserGroupController_removeUserGroupMembers, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<UserGroupController>(UserGroupController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'removeUserGroupMembers',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsUserGroupController_listUserGroupCandidates: Record<string, TsoaRoute.ParameterSchema> = {
                _groupUuid: {"in":"path","name":"groupUuid","required":true,"dataType":"string"},
        };
        app.get('/api/v2/user-groups/:groupUuid/members/candidates',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(UserGroupController)),
            ...(fetchMiddlewares<RequestHandler>(UserGroupController.prototype.listUserGroupCandidates)),

            async function UserGroupController_listUserGroupCandidates(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsUserGroupController_listUserGroupCandidates, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<UserGroupController>(UserGroupController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'listUserGroupCandidates',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsUserGroupController_removeUserGroupMember: Record<string, TsoaRoute.ParameterSchema> = {
                _groupUuid: {"in":"path","name":"groupUuid","required":true,"dataType":"string"},
                _userUuid: {"in":"path","name":"userUuid","required":true,"dataType":"string"},
        };
        app.delete('/api/v2/user-groups/:groupUuid/members/:userUuid',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(UserGroupController)),
            ...(fetchMiddlewares<RequestHandler>(UserGroupController.prototype.removeUserGroupMember)),

            async function UserGroupController_removeUserGroupMember(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsUserGroupController_removeUserGroupMember, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<UserGroupController>(UserGroupController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'removeUserGroupMember',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsUserGroupController_listPolicySets: Record<string, TsoaRoute.ParameterSchema> = {
                _groupUuid: {"in":"path","name":"groupUuid","required":true,"dataType":"string"},
        };
        app.get('/api/v2/abac/user-groups/:groupUuid/policy-sets',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(UserGroupController)),
            ...(fetchMiddlewares<RequestHandler>(UserGroupController.prototype.listPolicySets)),

            async function UserGroupController_listPolicySets(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsUserGroupController_listPolicySets, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<UserGroupController>(UserGroupController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'listPolicySets',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsUserGroupController_attachPolicySet: Record<string, TsoaRoute.ParameterSchema> = {
                _groupUuid: {"in":"path","name":"groupUuid","required":true,"dataType":"string"},
        };
        app.post('/api/v2/abac/user-groups/:groupUuid/policy-sets',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(UserGroupController)),
            ...(fetchMiddlewares<RequestHandler>(UserGroupController.prototype.attachPolicySet)),

            async function UserGroupController_attachPolicySet(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsUserGroupController_attachPolicySet, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<UserGroupController>(UserGroupController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'attachPolicySet',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsUserGroupController_detachPolicySet: Record<string, TsoaRoute.ParameterSchema> = {
                _groupUuid: {"in":"path","name":"groupUuid","required":true,"dataType":"string"},
                _policySetUuid: {"in":"path","name":"policySetUuid","required":true,"dataType":"string"},
        };
        app.delete('/api/v2/abac/user-groups/:groupUuid/policy-sets/:policySetUuid',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(UserGroupController)),
            ...(fetchMiddlewares<RequestHandler>(UserGroupController.prototype.detachPolicySet)),

            async function UserGroupController_detachPolicySet(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsUserGroupController_detachPolicySet, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<UserGroupController>(UserGroupController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'detachPolicySet',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsGraphGapsController_cloneGraph: Record<string, TsoaRoute.ParameterSchema> = {
                _body: {"in":"body","name":"_body","required":true,"ref":"CloneGraphRequest"},
        };
        app.post('/api/v2/graph/clone',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(GraphGapsController)),
            ...(fetchMiddlewares<RequestHandler>(GraphGapsController.prototype.cloneGraph)),

            async function GraphGapsController_cloneGraph(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsGraphGapsController_cloneGraph, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<GraphGapsController>(GraphGapsController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'cloneGraph',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsGraphGapsController_detectPatterns: Record<string, TsoaRoute.ParameterSchema> = {
                _body: {"in":"body","name":"_body","required":true,"ref":"DetectPatternsRequest"},
        };
        app.post('/api/v2/graph/patterns',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(GraphGapsController)),
            ...(fetchMiddlewares<RequestHandler>(GraphGapsController.prototype.detectPatterns)),

            async function GraphGapsController_detectPatterns(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsGraphGapsController_detectPatterns, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<GraphGapsController>(GraphGapsController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'detectPatterns',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsDerivedController_listUserObservations: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                userId: {"in":"path","name":"userId","required":true,"dataType":"string"},
                _body: {"in":"body","name":"_body","required":true,"ref":"DerivedListRequest"},
        };
        app.post('/api/v2/graph/observation/user/:userId',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(DerivedController)),
            ...(fetchMiddlewares<RequestHandler>(DerivedController.prototype.listUserObservations)),

            async function DerivedController_listUserObservations(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsDerivedController_listUserObservations, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<DerivedController>(DerivedController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'listUserObservations',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsDerivedController_listGraphObservations: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                graphId: {"in":"path","name":"graphId","required":true,"dataType":"string"},
                _body: {"in":"body","name":"_body","required":true,"ref":"DerivedListRequest"},
        };
        app.post('/api/v2/graph/observation/graph/:graphId',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(DerivedController)),
            ...(fetchMiddlewares<RequestHandler>(DerivedController.prototype.listGraphObservations)),

            async function DerivedController_listGraphObservations(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsDerivedController_listGraphObservations, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<DerivedController>(DerivedController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'listGraphObservations',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsDerivedController_getObservation: Record<string, TsoaRoute.ParameterSchema> = {
                uuid: {"in":"path","name":"uuid","required":true,"dataType":"string"},
        };
        app.get('/api/v2/graph/observation/:uuid',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(DerivedController)),
            ...(fetchMiddlewares<RequestHandler>(DerivedController.prototype.getObservation)),

            async function DerivedController_getObservation(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsDerivedController_getObservation, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<DerivedController>(DerivedController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'getObservation',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsDerivedController_listUserThreadSummaries: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                userId: {"in":"path","name":"userId","required":true,"dataType":"string"},
                _body: {"in":"body","name":"_body","required":true,"ref":"DerivedListRequest"},
        };
        app.post('/api/v2/graph/thread-summary/user/:userId',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(DerivedController)),
            ...(fetchMiddlewares<RequestHandler>(DerivedController.prototype.listUserThreadSummaries)),

            async function DerivedController_listUserThreadSummaries(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsDerivedController_listUserThreadSummaries, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<DerivedController>(DerivedController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'listUserThreadSummaries',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsDerivedController_listGraphThreadSummaries: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                graphId: {"in":"path","name":"graphId","required":true,"dataType":"string"},
                _body: {"in":"body","name":"_body","required":true,"ref":"DerivedListRequest"},
        };
        app.post('/api/v2/graph/thread-summary/graph/:graphId',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(DerivedController)),
            ...(fetchMiddlewares<RequestHandler>(DerivedController.prototype.listGraphThreadSummaries)),

            async function DerivedController_listGraphThreadSummaries(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsDerivedController_listGraphThreadSummaries, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<DerivedController>(DerivedController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'listGraphThreadSummaries',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsDerivedController_listDocumentSummaries: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                graphId: {"in":"path","name":"graphId","required":true,"dataType":"string"},
                _body: {"in":"body","name":"_body","required":true,"ref":"DerivedListRequest"},
        };
        app.post('/api/v2/graph/document-summary/graph/:graphId',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(DerivedController)),
            ...(fetchMiddlewares<RequestHandler>(DerivedController.prototype.listDocumentSummaries)),

            async function DerivedController_listDocumentSummaries(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsDerivedController_listDocumentSummaries, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<DerivedController>(DerivedController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'listDocumentSummaries',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsDerivedController_getThreadSummary: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                threadId: {"in":"path","name":"threadId","required":true,"dataType":"string"},
        };
        app.get('/api/v2/threads/:threadId/summary',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(DerivedController)),
            ...(fetchMiddlewares<RequestHandler>(DerivedController.prototype.getThreadSummary)),

            async function DerivedController_getThreadSummary(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsDerivedController_getThreadSummary, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<DerivedController>(DerivedController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'getThreadSummary',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsDerivedController_listSessionSummaries: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                sessionId: {"in":"path","name":"sessionId","required":true,"dataType":"string"},
        };
        app.get('/api/v2/sessions/:sessionId/summary',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(DerivedController)),
            ...(fetchMiddlewares<RequestHandler>(DerivedController.prototype.listSessionSummaries)),

            async function DerivedController_listSessionSummaries(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsDerivedController_listSessionSummaries, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<DerivedController>(DerivedController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'listSessionSummaries',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsUserController_addUser: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                body: {"in":"body","name":"body","required":true,"ref":"CreateUserRequest"},
        };
        app.post('/api/v2/users',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(UserController)),
            ...(fetchMiddlewares<RequestHandler>(UserController.prototype.addUser)),

            async function UserController_addUser(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsUserController_addUser, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<UserController>(UserController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'addUser',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: 201,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsUserController_addUsers: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                body: {"in":"body","name":"body","required":true,"ref":"AddUsersRequest"},
        };
        app.post('/api/v2/users/bulk',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(UserController)),
            ...(fetchMiddlewares<RequestHandler>(UserController.prototype.addUsers)),

            async function UserController_addUsers(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsUserController_addUsers, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<UserController>(UserController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'addUsers',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsUserController_listUsers: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                limit: {"in":"query","name":"limit","dataType":"integer","validators":{"isInt":{"errorMsg":"must be a whole number"}}},
                cursor: {"in":"query","name":"cursor","dataType":"integer","validators":{"isInt":{"errorMsg":"must be a whole number"}}},
        };
        app.get('/api/v2/users',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(UserController)),
            ...(fetchMiddlewares<RequestHandler>(UserController.prototype.listUsers)),

            async function UserController_listUsers(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsUserController_listUsers, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<UserController>(UserController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'listUsers',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsUserController_listUsersOrdered: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                page_number: {"in":"query","name":"page_number","dataType":"integer","validators":{"isInt":{"errorMsg":"must be a whole number"}}},
                page_size: {"in":"query","name":"page_size","dataType":"integer","validators":{"isInt":{"errorMsg":"must be a whole number"}}},
                search: {"in":"query","name":"search","dataType":"string"},
                order_by: {"in":"query","name":"order_by","dataType":"string"},
                asc: {"in":"query","name":"asc","dataType":"boolean"},
        };
        app.get('/api/v2/users-ordered',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(UserController)),
            ...(fetchMiddlewares<RequestHandler>(UserController.prototype.listUsersOrdered)),

            async function UserController_listUsersOrdered(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsUserController_listUsersOrdered, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<UserController>(UserController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'listUsersOrdered',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsUserController_getUser: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                userId: {"in":"path","name":"userId","required":true,"dataType":"string"},
        };
        app.get('/api/v2/users/:userId',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(UserController)),
            ...(fetchMiddlewares<RequestHandler>(UserController.prototype.getUser)),

            async function UserController_getUser(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsUserController_getUser, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<UserController>(UserController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'getUser',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsUserController_updateUser: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                userId: {"in":"path","name":"userId","required":true,"dataType":"string"},
                body: {"in":"body","name":"body","required":true,"ref":"UpdateUserRequest"},
        };
        app.patch('/api/v2/users/:userId',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(UserController)),
            ...(fetchMiddlewares<RequestHandler>(UserController.prototype.updateUser)),

            async function UserController_updateUser(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsUserController_updateUser, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<UserController>(UserController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'updateUser',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsUserController_getUserNode: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                userId: {"in":"path","name":"userId","required":true,"dataType":"string"},
        };
        app.get('/api/v2/users/:userId/node',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(UserController)),
            ...(fetchMiddlewares<RequestHandler>(UserController.prototype.getUserNode)),

            async function UserController_getUserNode(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsUserController_getUserNode, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<UserController>(UserController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'getUserNode',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsUserController_warmUser: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                userId: {"in":"path","name":"userId","required":true,"dataType":"string"},
        };
        app.get('/api/v2/users/:userId/warm',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(UserController)),
            ...(fetchMiddlewares<RequestHandler>(UserController.prototype.warmUser)),

            async function UserController_warmUser(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsUserController_warmUser, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<UserController>(UserController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'warmUser',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsTemplateController_listContextTemplates: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
        };
        app.get('/api/v2/context-templates',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(TemplateController)),
            ...(fetchMiddlewares<RequestHandler>(TemplateController.prototype.listContextTemplates)),

            async function TemplateController_listContextTemplates(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsTemplateController_listContextTemplates, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<TemplateController>(TemplateController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'listContextTemplates',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsTemplateController_createContextTemplate: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                body: {"in":"body","name":"body","required":true,"ref":"CreateContextTemplateRequest"},
        };
        app.post('/api/v2/context-templates',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(TemplateController)),
            ...(fetchMiddlewares<RequestHandler>(TemplateController.prototype.createContextTemplate)),

            async function TemplateController_createContextTemplate(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsTemplateController_createContextTemplate, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<TemplateController>(TemplateController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'createContextTemplate',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsTemplateController_getContextTemplate: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                templateId: {"in":"path","name":"templateId","required":true,"dataType":"string"},
        };
        app.get('/api/v2/context-templates/:templateId',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(TemplateController)),
            ...(fetchMiddlewares<RequestHandler>(TemplateController.prototype.getContextTemplate)),

            async function TemplateController_getContextTemplate(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsTemplateController_getContextTemplate, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<TemplateController>(TemplateController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'getContextTemplate',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsTemplateController_updateContextTemplate: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                templateId: {"in":"path","name":"templateId","required":true,"dataType":"string"},
                body: {"in":"body","name":"body","required":true,"ref":"UpdateContextTemplateRequest"},
        };
        app.put('/api/v2/context-templates/:templateId',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(TemplateController)),
            ...(fetchMiddlewares<RequestHandler>(TemplateController.prototype.updateContextTemplate)),

            async function TemplateController_updateContextTemplate(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsTemplateController_updateContextTemplate, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<TemplateController>(TemplateController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'updateContextTemplate',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsTemplateController_deleteContextTemplate: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                templateId: {"in":"path","name":"templateId","required":true,"dataType":"string"},
        };
        app.delete('/api/v2/context-templates/:templateId',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(TemplateController)),
            ...(fetchMiddlewares<RequestHandler>(TemplateController.prototype.deleteContextTemplate)),

            async function TemplateController_deleteContextTemplate(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsTemplateController_deleteContextTemplate, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<TemplateController>(TemplateController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'deleteContextTemplate',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsThreadController_createThread: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                body: {"in":"body","name":"body","required":true,"ref":"CreateThreadRequest"},
        };
        app.post('/api/v2/threads',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(ThreadController)),
            ...(fetchMiddlewares<RequestHandler>(ThreadController.prototype.createThread)),

            async function ThreadController_createThread(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsThreadController_createThread, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<ThreadController>(ThreadController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'createThread',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: 201,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsThreadController_listThreads: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                page_number: {"in":"query","name":"page_number","dataType":"integer","validators":{"isInt":{"errorMsg":"must be a whole number"}}},
                page_size: {"in":"query","name":"page_size","dataType":"integer","validators":{"isInt":{"errorMsg":"must be a whole number"}}},
                order_by: {"in":"query","name":"order_by","dataType":"string"},
                asc: {"in":"query","name":"asc","dataType":"boolean"},
        };
        app.get('/api/v2/threads',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(ThreadController)),
            ...(fetchMiddlewares<RequestHandler>(ThreadController.prototype.listThreads)),

            async function ThreadController_listThreads(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsThreadController_listThreads, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<ThreadController>(ThreadController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'listThreads',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsThreadController_listUserThreads: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                userId: {"in":"path","name":"userId","required":true,"dataType":"string"},
        };
        app.get('/api/v2/users/:userId/threads',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(ThreadController)),
            ...(fetchMiddlewares<RequestHandler>(ThreadController.prototype.listUserThreads)),

            async function ThreadController_listUserThreads(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsThreadController_listUserThreads, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<ThreadController>(ThreadController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'listUserThreads',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsSessionController_addSession: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                body: {"in":"body","name":"body","required":true,"ref":"CreateSessionRequest"},
        };
        app.post('/api/v2/sessions',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(SessionController)),
            ...(fetchMiddlewares<RequestHandler>(SessionController.prototype.addSession)),

            async function SessionController_addSession(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsSessionController_addSession, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<SessionController>(SessionController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'addSession',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: 201,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsSessionController_listSessionsOrdered: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                page_number: {"in":"query","name":"page_number","dataType":"integer","validators":{"isInt":{"errorMsg":"must be a whole number"}}},
                page_size: {"in":"query","name":"page_size","dataType":"integer","validators":{"isInt":{"errorMsg":"must be a whole number"}}},
                order_by: {"in":"query","name":"order_by","dataType":"string"},
                asc: {"in":"query","name":"asc","dataType":"boolean"},
        };
        app.get('/api/v2/sessions-ordered',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(SessionController)),
            ...(fetchMiddlewares<RequestHandler>(SessionController.prototype.listSessionsOrdered)),

            async function SessionController_listSessionsOrdered(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsSessionController_listSessionsOrdered, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<SessionController>(SessionController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'listSessionsOrdered',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsSessionController_endSessions: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                body: {"in":"body","name":"body","required":true,"ref":"EndSessionsRequest"},
        };
        app.post('/api/v2/sessions/end',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(SessionController)),
            ...(fetchMiddlewares<RequestHandler>(SessionController.prototype.endSessions)),

            async function SessionController_endSessions(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsSessionController_endSessions, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<SessionController>(SessionController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'endSessions',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsSessionController_getSession: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                sessionId: {"in":"path","name":"sessionId","required":true,"dataType":"string"},
        };
        app.get('/api/v2/sessions/:sessionId',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(SessionController)),
            ...(fetchMiddlewares<RequestHandler>(SessionController.prototype.getSession)),

            async function SessionController_getSession(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsSessionController_getSession, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<SessionController>(SessionController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'getSession',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsSessionController_updateSession: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                sessionId: {"in":"path","name":"sessionId","required":true,"dataType":"string"},
                body: {"in":"body","name":"body","required":true,"ref":"UpdateSessionRequest"},
        };
        app.patch('/api/v2/sessions/:sessionId',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(SessionController)),
            ...(fetchMiddlewares<RequestHandler>(SessionController.prototype.updateSession)),

            async function SessionController_updateSession(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsSessionController_updateSession, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<SessionController>(SessionController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'updateSession',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsSessionController_endSession: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                sessionId: {"in":"path","name":"sessionId","required":true,"dataType":"string"},
                _body: {"in":"body","name":"_body","required":true,"ref":"EndSessionRequest"},
        };
        app.post('/api/v2/sessions/:sessionId/end',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(SessionController)),
            ...(fetchMiddlewares<RequestHandler>(SessionController.prototype.endSession)),

            async function SessionController_endSession(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsSessionController_endSession, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<SessionController>(SessionController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'endSession',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsSessionController_listUserSessions: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                userId: {"in":"path","name":"userId","required":true,"dataType":"string"},
        };
        app.get('/api/v2/users/:userId/sessions',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(SessionController)),
            ...(fetchMiddlewares<RequestHandler>(SessionController.prototype.listUserSessions)),

            async function SessionController_listUserSessions(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsSessionController_listUserSessions, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<SessionController>(SessionController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'listUserSessions',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsTraversalController_getNeighbors: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                nodeUuid: {"in":"path","name":"nodeUuid","required":true,"dataType":"string"},
                body: {"in":"body","name":"body","required":true,"ref":"NeighborsRequest"},
        };
        app.post('/api/v2/graph/node/:nodeUuid/neighbors',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(TraversalController)),
            ...(fetchMiddlewares<RequestHandler>(TraversalController.prototype.getNeighbors)),

            async function TraversalController_getNeighbors(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsTraversalController_getNeighbors, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<TraversalController>(TraversalController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'getNeighbors',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsTraversalController_getSubgraph: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                body: {"in":"body","name":"body","required":true,"ref":"SubgraphRequest"},
        };
        app.post('/api/v2/graph/subgraph',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(TraversalController)),
            ...(fetchMiddlewares<RequestHandler>(TraversalController.prototype.getSubgraph)),

            async function TraversalController_getSubgraph(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsTraversalController_getSubgraph, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<TraversalController>(TraversalController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'getSubgraph',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsSessionSearchController_searchSessions: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                body: {"in":"body","name":"body","required":true,"ref":"SessionSearchRequest"},
                limit: {"in":"query","name":"limit","dataType":"integer","validators":{"isInt":{"errorMsg":"must be a whole number"}}},
        };
        app.post('/api/v2/sessions/search',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(SessionSearchController)),
            ...(fetchMiddlewares<RequestHandler>(SessionSearchController.prototype.searchSessions)),

            async function SessionSearchController_searchSessions(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsSessionSearchController_searchSessions, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<SessionSearchController>(SessionSearchController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'searchSessions',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsSessionSearchController_searchSession: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                sessionId: {"in":"path","name":"sessionId","required":true,"dataType":"string"},
                body: {"in":"body","name":"body","required":true,"ref":"MemorySearchRequest"},
                limit: {"in":"query","name":"limit","dataType":"integer","validators":{"isInt":{"errorMsg":"must be a whole number"}}},
        };
        app.post('/api/v2/sessions/:sessionId/search',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(SessionSearchController)),
            ...(fetchMiddlewares<RequestHandler>(SessionSearchController.prototype.searchSession)),

            async function SessionSearchController_searchSession(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsSessionSearchController_searchSession, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<SessionSearchController>(SessionSearchController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'searchSession',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsSearchController_searchGraph: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                body: {"in":"body","name":"body","required":true,"ref":"GraphSearchRequest"},
        };
        app.post('/api/v2/graph/search',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(SearchController)),
            ...(fetchMiddlewares<RequestHandler>(SearchController.prototype.searchGraph)),

            async function SearchController_searchGraph(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsSearchController_searchGraph, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<SearchController>(SearchController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'searchGraph',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsGraphReadingController_getNodeEdges: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                nodeUuid: {"in":"path","name":"nodeUuid","required":true,"dataType":"string"},
        };
        app.get('/api/v2/graph/node/:nodeUuid/entity-edges',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(GraphReadingController)),
            ...(fetchMiddlewares<RequestHandler>(GraphReadingController.prototype.getNodeEdges)),

            async function GraphReadingController_getNodeEdges(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsGraphReadingController_getNodeEdges, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<GraphReadingController>(GraphReadingController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'getNodeEdges',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsGraphReadingController_getNodeEpisodes: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                nodeUuid: {"in":"path","name":"nodeUuid","required":true,"dataType":"string"},
        };
        app.get('/api/v2/graph/node/:nodeUuid/episodes',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(GraphReadingController)),
            ...(fetchMiddlewares<RequestHandler>(GraphReadingController.prototype.getNodeEpisodes)),

            async function GraphReadingController_getNodeEpisodes(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsGraphReadingController_getNodeEpisodes, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<GraphReadingController>(GraphReadingController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'getNodeEpisodes',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsGraphReadingController_getEpisodeMentions: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                uuid: {"in":"path","name":"uuid","required":true,"dataType":"string"},
        };
        app.get('/api/v2/graph/episodes/:uuid/mentions',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(GraphReadingController)),
            ...(fetchMiddlewares<RequestHandler>(GraphReadingController.prototype.getEpisodeMentions)),

            async function GraphReadingController_getEpisodeMentions(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsGraphReadingController_getEpisodeMentions, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<GraphReadingController>(GraphReadingController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'getEpisodeMentions',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsGraphReadingController_getThreadEpisodes: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                threadId: {"in":"path","name":"threadId","required":true,"dataType":"string"},
        };
        app.get('/api/v2/threads/:threadId/episodes',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(GraphReadingController)),
            ...(fetchMiddlewares<RequestHandler>(GraphReadingController.prototype.getThreadEpisodes)),

            async function GraphReadingController_getThreadEpisodes(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsGraphReadingController_getThreadEpisodes, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<GraphReadingController>(GraphReadingController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'getThreadEpisodes',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsGraphReadingController_getUserFacts: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                userId: {"in":"path","name":"userId","required":true,"dataType":"string"},
        };
        app.get('/api/v2/users/:userId/facts',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(GraphReadingController)),
            ...(fetchMiddlewares<RequestHandler>(GraphReadingController.prototype.getUserFacts)),

            async function GraphReadingController_getUserFacts(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsGraphReadingController_getUserFacts, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<GraphReadingController>(GraphReadingController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'getUserFacts',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsGraphReadingController_getGroupFacts: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                groupId: {"in":"path","name":"groupId","required":true,"dataType":"string"},
        };
        app.get('/api/v2/groups/:groupId/facts',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(GraphReadingController)),
            ...(fetchMiddlewares<RequestHandler>(GraphReadingController.prototype.getGroupFacts)),

            async function GraphReadingController_getGroupFacts(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsGraphReadingController_getGroupFacts, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<GraphReadingController>(GraphReadingController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'getGroupFacts',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsGraphReadingController_getSessionFacts: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                sessionId: {"in":"path","name":"sessionId","required":true,"dataType":"string"},
                min_rating: {"in":"query","name":"min_rating","dataType":"double"},
        };
        app.get('/api/v2/sessions/:sessionId/facts',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(GraphReadingController)),
            ...(fetchMiddlewares<RequestHandler>(GraphReadingController.prototype.getSessionFacts)),

            async function GraphReadingController_getSessionFacts(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsGraphReadingController_getSessionFacts, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<GraphReadingController>(GraphReadingController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'getSessionFacts',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsGraphReadingController_getFact: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                factUuid: {"in":"path","name":"factUuid","required":true,"dataType":"string"},
        };
        app.get('/api/v2/facts/:factUuid',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(GraphReadingController)),
            ...(fetchMiddlewares<RequestHandler>(GraphReadingController.prototype.getFact)),

            async function GraphReadingController_getFact(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsGraphReadingController_getFact, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<GraphReadingController>(GraphReadingController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'getFact',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsEvidenceController_getFactEvidence: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                factUuid: {"in":"path","name":"factUuid","required":true,"dataType":"string"},
        };
        app.get('/api/v2/facts/:factUuid/evidence',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(EvidenceController)),
            ...(fetchMiddlewares<RequestHandler>(EvidenceController.prototype.getFactEvidence)),

            async function EvidenceController_getFactEvidence(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsEvidenceController_getFactEvidence, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<EvidenceController>(EvidenceController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'getFactEvidence',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsProjectController_listProjects: Record<string, TsoaRoute.ParameterSchema> = {
                page_number: {"in":"query","name":"page_number","dataType":"integer","validators":{"isInt":{"errorMsg":"must be a whole number"}}},
                page_size: {"in":"query","name":"page_size","dataType":"integer","validators":{"isInt":{"errorMsg":"must be a whole number"}}},
        };
        app.get('/api/v2/projects',
            authenticateMiddleware([{"api_key":["root"]}]),
            ...(fetchMiddlewares<RequestHandler>(ProjectController)),
            ...(fetchMiddlewares<RequestHandler>(ProjectController.prototype.listProjects)),

            async function ProjectController_listProjects(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsProjectController_listProjects, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<ProjectController>(ProjectController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'listProjects',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsProjectController_createProject: Record<string, TsoaRoute.ParameterSchema> = {
                body: {"in":"body","name":"body","required":true,"ref":"CreateProjectRequest"},
        };
        app.post('/api/v2/projects',
            authenticateMiddleware([{"api_key":["root"]}]),
            ...(fetchMiddlewares<RequestHandler>(ProjectController)),
            ...(fetchMiddlewares<RequestHandler>(ProjectController.prototype.createProject)),

            async function ProjectController_createProject(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsProjectController_createProject, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<ProjectController>(ProjectController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'createProject',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: 201,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsProjectController_getProject: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
        };
        app.get('/api/v2/projects/info',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(ProjectController)),
            ...(fetchMiddlewares<RequestHandler>(ProjectController.prototype.getProject)),

            async function ProjectController_getProject(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsProjectController_getProject, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<ProjectController>(ProjectController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'getProject',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsProjectController_updateProject: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                body: {"in":"body","name":"body","required":true,"ref":"UpdateProjectRequest"},
        };
        app.patch('/api/v2/projects/info',
            authenticateMiddleware([{"api_key":["admin"]}]),
            ...(fetchMiddlewares<RequestHandler>(ProjectController)),
            ...(fetchMiddlewares<RequestHandler>(ProjectController.prototype.updateProject)),

            async function ProjectController_updateProject(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsProjectController_updateProject, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<ProjectController>(ProjectController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'updateProject',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsLogLevelController_setLogLevel: Record<string, TsoaRoute.ParameterSchema> = {
                body: {"in":"body","name":"body","required":true,"ref":"LogLevelRequest"},
        };
        app.post('/api/v2/log-level',
            authenticateMiddleware([{"api_key":["root"]}]),
            ...(fetchMiddlewares<RequestHandler>(LogLevelController)),
            ...(fetchMiddlewares<RequestHandler>(LogLevelController.prototype.setLogLevel)),

            async function LogLevelController_setLogLevel(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsLogLevelController_setLogLevel, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<LogLevelController>(LogLevelController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'setLogLevel',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsKeyController_listKeys: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                project_id: {"in":"query","name":"project_id","dataType":"string"},
        };
        app.get('/api/v2/keys',
            authenticateMiddleware([{"api_key":["admin"]}]),
            ...(fetchMiddlewares<RequestHandler>(KeyController)),
            ...(fetchMiddlewares<RequestHandler>(KeyController.prototype.listKeys)),

            async function KeyController_listKeys(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsKeyController_listKeys, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<KeyController>(KeyController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'listKeys',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsKeyController_getOwnKey: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
        };
        app.get('/api/v2/keys/own',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(KeyController)),
            ...(fetchMiddlewares<RequestHandler>(KeyController.prototype.getOwnKey)),

            async function KeyController_getOwnKey(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsKeyController_getOwnKey, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<KeyController>(KeyController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'getOwnKey',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsKeyController_createKey: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                body: {"in":"body","name":"body","required":true,"ref":"CreateKeyRequest"},
        };
        app.post('/api/v2/keys',
            authenticateMiddleware([{"api_key":["admin"]}]),
            ...(fetchMiddlewares<RequestHandler>(KeyController)),
            ...(fetchMiddlewares<RequestHandler>(KeyController.prototype.createKey)),

            async function KeyController_createKey(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsKeyController_createKey, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<KeyController>(KeyController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'createKey',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: 201,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsKeyController_revokeKey: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                keyId: {"in":"path","name":"keyId","required":true,"dataType":"string"},
                project_id: {"in":"query","name":"project_id","dataType":"string"},
        };
        app.delete('/api/v2/keys/:keyId',
            authenticateMiddleware([{"api_key":["admin"]}]),
            ...(fetchMiddlewares<RequestHandler>(KeyController)),
            ...(fetchMiddlewares<RequestHandler>(KeyController.prototype.revokeKey)),

            async function KeyController_revokeKey(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsKeyController_revokeKey, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<KeyController>(KeyController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'revokeKey',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsAuditController_listAudit: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                from: {"in":"query","name":"from","dataType":"string"},
                to: {"in":"query","name":"to","dataType":"string"},
                action: {"in":"query","name":"action","dataType":"string"},
                project_id: {"in":"query","name":"project_id","dataType":"string"},
                page_number: {"in":"query","name":"page_number","dataType":"integer","validators":{"isInt":{"errorMsg":"must be a whole number"}}},
                page_size: {"in":"query","name":"page_size","dataType":"integer","validators":{"isInt":{"errorMsg":"must be a whole number"}}},
        };
        app.get('/api/v2/audit',
            authenticateMiddleware([{"api_key":["admin"]}]),
            ...(fetchMiddlewares<RequestHandler>(AuditController)),
            ...(fetchMiddlewares<RequestHandler>(AuditController.prototype.listAudit)),

            async function AuditController_listAudit(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsAuditController_listAudit, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<AuditController>(AuditController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'listAudit',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsOverviewController_getOverview: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
        };
        app.get('/api/v2/overview',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(OverviewController)),
            ...(fetchMiddlewares<RequestHandler>(OverviewController.prototype.getOverview)),

            async function OverviewController_getOverview(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsOverviewController_getOverview, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<OverviewController>(OverviewController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'getOverview',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsOntologyController_listEntityTypes: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                user_id: {"in":"query","name":"user_id","dataType":"string"},
                graph_id: {"in":"query","name":"graph_id","dataType":"string"},
        };
        app.get('/api/v2/entity-types',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(OntologyController)),
            ...(fetchMiddlewares<RequestHandler>(OntologyController.prototype.listEntityTypes)),

            async function OntologyController_listEntityTypes(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsOntologyController_listEntityTypes, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<OntologyController>(OntologyController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'listEntityTypes',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsOntologyController_setEntityTypes: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                body: {"in":"body","name":"body","required":true,"ref":"SetEntityTypesRequest"},
        };
        app.put('/api/v2/entity-types',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(OntologyController)),
            ...(fetchMiddlewares<RequestHandler>(OntologyController.prototype.setEntityTypes)),

            async function OntologyController_setEntityTypes(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsOntologyController_setEntityTypes, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<OntologyController>(OntologyController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'setEntityTypes',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsMessageController_listSessionMessages: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                sessionId: {"in":"path","name":"sessionId","required":true,"dataType":"string"},
                limit: {"in":"query","name":"limit","dataType":"integer","validators":{"isInt":{"errorMsg":"must be a whole number"}}},
                cursor: {"in":"query","name":"cursor","dataType":"integer","validators":{"isInt":{"errorMsg":"must be a whole number"}}},
                around: {"in":"query","name":"around","dataType":"string"},
        };
        app.get('/api/v2/sessions/:sessionId/messages',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(MessageController)),
            ...(fetchMiddlewares<RequestHandler>(MessageController.prototype.listSessionMessages)),

            async function MessageController_listSessionMessages(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsMessageController_listSessionMessages, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<MessageController>(MessageController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'listSessionMessages',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsMessageController_getSessionMessage: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                sessionId: {"in":"path","name":"sessionId","required":true,"dataType":"string"},
                messageUuid: {"in":"path","name":"messageUuid","required":true,"dataType":"string"},
        };
        app.get('/api/v2/sessions/:sessionId/messages/:messageUuid',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(MessageController)),
            ...(fetchMiddlewares<RequestHandler>(MessageController.prototype.getSessionMessage)),

            async function MessageController_getSessionMessage(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsMessageController_getSessionMessage, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<MessageController>(MessageController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'getSessionMessage',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsMessageController_updateSessionMessage: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                sessionId: {"in":"path","name":"sessionId","required":true,"dataType":"string"},
                messageUuid: {"in":"path","name":"messageUuid","required":true,"dataType":"string"},
                body: {"in":"body","name":"body","required":true,"ref":"UpdateMessageRequest"},
        };
        app.patch('/api/v2/sessions/:sessionId/messages/:messageUuid',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(MessageController)),
            ...(fetchMiddlewares<RequestHandler>(MessageController.prototype.updateSessionMessage)),

            async function MessageController_updateSessionMessage(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsMessageController_updateSessionMessage, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<MessageController>(MessageController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'updateSessionMessage',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsMessageController_listThreadMessages: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                threadId: {"in":"path","name":"threadId","required":true,"dataType":"string"},
                limit: {"in":"query","name":"limit","dataType":"integer","validators":{"isInt":{"errorMsg":"must be a whole number"}}},
                cursor: {"in":"query","name":"cursor","dataType":"integer","validators":{"isInt":{"errorMsg":"must be a whole number"}}},
                lastn: {"in":"query","name":"lastn","dataType":"integer","validators":{"isInt":{"errorMsg":"must be a whole number"}}},
        };
        app.get('/api/v2/threads/:threadId/messages',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(MessageController)),
            ...(fetchMiddlewares<RequestHandler>(MessageController.prototype.listThreadMessages)),

            async function MessageController_listThreadMessages(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsMessageController_listThreadMessages, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<MessageController>(MessageController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'listThreadMessages',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsMessageController_updateMessage: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                messageUuid: {"in":"path","name":"messageUuid","required":true,"dataType":"string"},
                body: {"in":"body","name":"body","required":true,"ref":"UpdateMessageRequest"},
        };
        app.patch('/api/v2/messages/:messageUuid',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(MessageController)),
            ...(fetchMiddlewares<RequestHandler>(MessageController.prototype.updateMessage)),

            async function MessageController_updateMessage(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsMessageController_updateMessage, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<MessageController>(MessageController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'updateMessage',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsInstructionController_listUserSummaryInstructions: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                user_id: {"in":"query","name":"user_id","dataType":"string"},
        };
        app.get('/api/v2/user-summary-instructions',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(InstructionController)),
            ...(fetchMiddlewares<RequestHandler>(InstructionController.prototype.listUserSummaryInstructions)),

            async function InstructionController_listUserSummaryInstructions(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsInstructionController_listUserSummaryInstructions, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<InstructionController>(InstructionController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'listUserSummaryInstructions',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsInstructionController_addUserSummaryInstructions: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                body: {"in":"body","name":"body","required":true,"ref":"AddUserInstructionsRequest"},
        };
        app.post('/api/v2/user-summary-instructions',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(InstructionController)),
            ...(fetchMiddlewares<RequestHandler>(InstructionController.prototype.addUserSummaryInstructions)),

            async function InstructionController_addUserSummaryInstructions(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsInstructionController_addUserSummaryInstructions, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<InstructionController>(InstructionController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'addUserSummaryInstructions',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsInstructionController_deleteUserSummaryInstructions: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                body: {"in":"body","name":"body","required":true,"ref":"DeleteUserInstructionsRequest"},
        };
        app.delete('/api/v2/user-summary-instructions',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(InstructionController)),
            ...(fetchMiddlewares<RequestHandler>(InstructionController.prototype.deleteUserSummaryInstructions)),

            async function InstructionController_deleteUserSummaryInstructions(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsInstructionController_deleteUserSummaryInstructions, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<InstructionController>(InstructionController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'deleteUserSummaryInstructions',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsInstructionController_listCustomInstructions: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                user_id: {"in":"query","name":"user_id","dataType":"string"},
                graph_id: {"in":"query","name":"graph_id","dataType":"string"},
        };
        app.get('/api/v2/custom-instructions',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(InstructionController)),
            ...(fetchMiddlewares<RequestHandler>(InstructionController.prototype.listCustomInstructions)),

            async function InstructionController_listCustomInstructions(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsInstructionController_listCustomInstructions, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<InstructionController>(InstructionController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'listCustomInstructions',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsInstructionController_addCustomInstructions: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                body: {"in":"body","name":"body","required":true,"ref":"AddCustomInstructionsRequest"},
        };
        app.post('/api/v2/custom-instructions',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(InstructionController)),
            ...(fetchMiddlewares<RequestHandler>(InstructionController.prototype.addCustomInstructions)),

            async function InstructionController_addCustomInstructions(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsInstructionController_addCustomInstructions, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<InstructionController>(InstructionController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'addCustomInstructions',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsInstructionController_deleteCustomInstructions: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                body: {"in":"body","name":"body","required":true,"ref":"DeleteCustomInstructionsRequest"},
        };
        app.delete('/api/v2/custom-instructions',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(InstructionController)),
            ...(fetchMiddlewares<RequestHandler>(InstructionController.prototype.deleteCustomInstructions)),

            async function InstructionController_deleteCustomInstructions(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsInstructionController_deleteCustomInstructions, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<InstructionController>(InstructionController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'deleteCustomInstructions',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsInstructionController_getObservationSteering: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                user_id: {"in":"query","name":"user_id","dataType":"string"},
                graph_id: {"in":"query","name":"graph_id","dataType":"string"},
        };
        app.get('/api/v2/projects/observation-steering',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(InstructionController)),
            ...(fetchMiddlewares<RequestHandler>(InstructionController.prototype.getObservationSteering)),

            async function InstructionController_getObservationSteering(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsInstructionController_getObservationSteering, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<InstructionController>(InstructionController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'getObservationSteering',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsInstructionController_setObservationSteering: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                body: {"in":"body","name":"body","required":true,"ref":"ObservationSteeringConfig"},
                user_id: {"in":"query","name":"user_id","dataType":"string"},
                graph_id: {"in":"query","name":"graph_id","dataType":"string"},
        };
        app.put('/api/v2/projects/observation-steering',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(InstructionController)),
            ...(fetchMiddlewares<RequestHandler>(InstructionController.prototype.setObservationSteering)),

            async function InstructionController_setObservationSteering(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsInstructionController_setObservationSteering, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<InstructionController>(InstructionController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'setObservationSteering',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsJobController_listJobs: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                status: {"in":"query","name":"status","dataType":"string"},
                page_number: {"in":"query","name":"page_number","dataType":"integer","validators":{"isInt":{"errorMsg":"must be a whole number"}}},
                page_size: {"in":"query","name":"page_size","dataType":"integer","validators":{"isInt":{"errorMsg":"must be a whole number"}}},
        };
        app.get('/api/v2/jobs',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(JobController)),
            ...(fetchMiddlewares<RequestHandler>(JobController.prototype.listJobs)),

            async function JobController_listJobs(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsJobController_listJobs, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<JobController>(JobController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'listJobs',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsJobController_retryJob: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                uuid: {"in":"path","name":"uuid","required":true,"dataType":"string"},
        };
        app.post('/api/v2/jobs/:uuid/retry',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(JobController)),
            ...(fetchMiddlewares<RequestHandler>(JobController.prototype.retryJob)),

            async function JobController_retryJob(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsJobController_retryJob, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<JobController>(JobController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'retryJob',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsJobController_getTask: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                taskId: {"in":"path","name":"taskId","required":true,"dataType":"string"},
        };
        app.get('/api/v2/tasks/:taskId',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(JobController)),
            ...(fetchMiddlewares<RequestHandler>(JobController.prototype.getTask)),

            async function JobController_getTask(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsJobController_getTask, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<JobController>(JobController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'getTask',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsIntakeController_addData: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                body: {"in":"body","name":"body","required":true,"ref":"AddDataRequest"},
        };
        app.post('/api/v2/graph',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(IntakeController)),
            ...(fetchMiddlewares<RequestHandler>(IntakeController.prototype.addData)),

            async function IntakeController_addData(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsIntakeController_addData, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<IntakeController>(IntakeController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'addData',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: 202,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsIntakeController_addDataBatch: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                body: {"in":"body","name":"body","required":true,"ref":"AddDataBatchRequest"},
        };
        app.post('/api/v2/graph-batch',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(IntakeController)),
            ...(fetchMiddlewares<RequestHandler>(IntakeController.prototype.addDataBatch)),

            async function IntakeController_addDataBatch(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsIntakeController_addDataBatch, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<IntakeController>(IntakeController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'addDataBatch',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: 202,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsIntakeController_addFactTriple: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                body: {"in":"body","name":"body","required":true,"ref":"AddTripleRequest"},
        };
        app.post('/api/v2/graph/add-fact-triple',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(IntakeController)),
            ...(fetchMiddlewares<RequestHandler>(IntakeController.prototype.addFactTriple)),

            async function IntakeController_addFactTriple(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsIntakeController_addFactTriple, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<IntakeController>(IntakeController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'addFactTriple',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsIntakeController_addNodes: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                body: {"in":"body","name":"body","required":true,"ref":"AddNodesRequest"},
        };
        app.post('/api/v2/graph/nodes',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(IntakeController)),
            ...(fetchMiddlewares<RequestHandler>(IntakeController.prototype.addNodes)),

            async function IntakeController_addNodes(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsIntakeController_addNodes, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<IntakeController>(IntakeController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'addNodes',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsIntakeController_addSessionFacts: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                sessionId: {"in":"path","name":"sessionId","required":true,"dataType":"string"},
                body: {"in":"body","name":"body","required":true,"ref":"AddSessionFactsRequest"},
        };
        app.post('/api/v2/sessions/:sessionId/facts',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(IntakeController)),
            ...(fetchMiddlewares<RequestHandler>(IntakeController.prototype.addSessionFacts)),

            async function IntakeController_addSessionFacts(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsIntakeController_addSessionFacts, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<IntakeController>(IntakeController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'addSessionFacts',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsGroupController_addGroup: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                body: {"in":"body","name":"body","required":true,"ref":"CreateGroupRequest"},
        };
        app.post('/api/v2/groups',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(GroupController)),
            ...(fetchMiddlewares<RequestHandler>(GroupController.prototype.addGroup)),

            async function GroupController_addGroup(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsGroupController_addGroup, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<GroupController>(GroupController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'addGroup',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: 201,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsGroupController_listGroups: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                page_number: {"in":"query","name":"page_number","dataType":"integer","validators":{"isInt":{"errorMsg":"must be a whole number"}}},
                page_size: {"in":"query","name":"page_size","dataType":"integer","validators":{"isInt":{"errorMsg":"must be a whole number"}}},
        };
        app.get('/api/v2/groups-ordered',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(GroupController)),
            ...(fetchMiddlewares<RequestHandler>(GroupController.prototype.listGroups)),

            async function GroupController_listGroups(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsGroupController_listGroups, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<GroupController>(GroupController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'listGroups',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsGroupController_getGroup: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                groupId: {"in":"path","name":"groupId","required":true,"dataType":"string"},
        };
        app.get('/api/v2/groups/:groupId',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(GroupController)),
            ...(fetchMiddlewares<RequestHandler>(GroupController.prototype.getGroup)),

            async function GroupController_getGroup(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsGroupController_getGroup, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<GroupController>(GroupController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'getGroup',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsGroupController_updateGroup: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                groupId: {"in":"path","name":"groupId","required":true,"dataType":"string"},
                body: {"in":"body","name":"body","required":true,"ref":"UpdateGroupRequest"},
        };
        app.patch('/api/v2/groups/:groupId',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(GroupController)),
            ...(fetchMiddlewares<RequestHandler>(GroupController.prototype.updateGroup)),

            async function GroupController_updateGroup(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsGroupController_updateGroup, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<GroupController>(GroupController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'updateGroup',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsGraphController_createGraph: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                body: {"in":"body","name":"body","required":true,"ref":"CreateGraphRequest"},
        };
        app.post('/api/v2/graph/create',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(GraphController)),
            ...(fetchMiddlewares<RequestHandler>(GraphController.prototype.createGraph)),

            async function GraphController_createGraph(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsGraphController_createGraph, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<GraphController>(GraphController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'createGraph',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: 201,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsGraphController_listGraphs: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                page_number: {"in":"query","name":"page_number","dataType":"integer","validators":{"isInt":{"errorMsg":"must be a whole number"}}},
                page_size: {"in":"query","name":"page_size","dataType":"integer","validators":{"isInt":{"errorMsg":"must be a whole number"}}},
                search: {"in":"query","name":"search","dataType":"string"},
                order_by: {"in":"query","name":"order_by","dataType":"string"},
                asc: {"in":"query","name":"asc","dataType":"boolean"},
        };
        app.get('/api/v2/graph/list-all',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(GraphController)),
            ...(fetchMiddlewares<RequestHandler>(GraphController.prototype.listGraphs)),

            async function GraphController_listGraphs(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsGraphController_listGraphs, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<GraphController>(GraphController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'listGraphs',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsGraphController_getGraph: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                graphId: {"in":"path","name":"graphId","required":true,"dataType":"string"},
        };
        app.get('/api/v2/graph/:graphId',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(GraphController)),
            ...(fetchMiddlewares<RequestHandler>(GraphController.prototype.getGraph)),

            async function GraphController_getGraph(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsGraphController_getGraph, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<GraphController>(GraphController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'getGraph',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsGraphController_updateGraph: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                graphId: {"in":"path","name":"graphId","required":true,"dataType":"string"},
                body: {"in":"body","name":"body","required":true,"ref":"UpdateGraphRequest"},
        };
        app.patch('/api/v2/graph/:graphId',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(GraphController)),
            ...(fetchMiddlewares<RequestHandler>(GraphController.prototype.updateGraph)),

            async function GraphController_updateGraph(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsGraphController_updateGraph, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<GraphController>(GraphController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'updateGraph',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsGraphController_warmGraph: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                graphId: {"in":"path","name":"graphId","required":true,"dataType":"string"},
        };
        app.get('/api/v2/graph/:graphId/warm',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(GraphController)),
            ...(fetchMiddlewares<RequestHandler>(GraphController.prototype.warmGraph)),

            async function GraphController_warmGraph(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsGraphController_warmGraph, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<GraphController>(GraphController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'warmGraph',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsSubjectController_findSubject: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                body: {"in":"body","name":"body","required":true,"ref":"FindSubjectRequest"},
        };
        app.post('/api/v2/subjects/find',
            authenticateMiddleware([{"api_key":["admin"]}]),
            ...(fetchMiddlewares<RequestHandler>(SubjectController)),
            ...(fetchMiddlewares<RequestHandler>(SubjectController.prototype.findSubject)),

            async function SubjectController_findSubject(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsSubjectController_findSubject, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<SubjectController>(SubjectController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'findSubject',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsReviewController_listAttachments: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                userId: {"in":"path","name":"userId","required":true,"dataType":"string"},
                page_number: {"in":"query","name":"page_number","dataType":"integer","validators":{"isInt":{"errorMsg":"must be a whole number"}}},
                page_size: {"in":"query","name":"page_size","dataType":"integer","validators":{"isInt":{"errorMsg":"must be a whole number"}}},
        };
        app.get('/api/v2/users/:userId/attachments',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(ReviewController)),
            ...(fetchMiddlewares<RequestHandler>(ReviewController.prototype.listAttachments)),

            async function ReviewController_listAttachments(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsReviewController_listAttachments, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<ReviewController>(ReviewController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'listAttachments',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsReviewController_undoAttachment: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                attachmentUuid: {"in":"path","name":"attachmentUuid","required":true,"dataType":"string"},
        };
        app.delete('/api/v2/attachments/:attachmentUuid',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(ReviewController)),
            ...(fetchMiddlewares<RequestHandler>(ReviewController.prototype.undoAttachment)),

            async function ReviewController_undoAttachment(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsReviewController_undoAttachment, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<ReviewController>(ReviewController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'undoAttachment',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsReviewController_listReviews: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                status: {"in":"query","name":"status","dataType":"string"},
                page_number: {"in":"query","name":"page_number","dataType":"integer","validators":{"isInt":{"errorMsg":"must be a whole number"}}},
                page_size: {"in":"query","name":"page_size","dataType":"integer","validators":{"isInt":{"errorMsg":"must be a whole number"}}},
        };
        app.get('/api/v2/reviews',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(ReviewController)),
            ...(fetchMiddlewares<RequestHandler>(ReviewController.prototype.listReviews)),

            async function ReviewController_listReviews(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsReviewController_listReviews, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<ReviewController>(ReviewController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'listReviews',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsReviewController_acceptReview: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                reviewUuid: {"in":"path","name":"reviewUuid","required":true,"dataType":"string"},
        };
        app.post('/api/v2/reviews/:reviewUuid/accept',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(ReviewController)),
            ...(fetchMiddlewares<RequestHandler>(ReviewController.prototype.acceptReview)),

            async function ReviewController_acceptReview(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsReviewController_acceptReview, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<ReviewController>(ReviewController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'acceptReview',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsReviewController_rejectReview: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                reviewUuid: {"in":"path","name":"reviewUuid","required":true,"dataType":"string"},
        };
        app.post('/api/v2/reviews/:reviewUuid/reject',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(ReviewController)),
            ...(fetchMiddlewares<RequestHandler>(ReviewController.prototype.rejectReview)),

            async function ReviewController_rejectReview(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsReviewController_rejectReview, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<ReviewController>(ReviewController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'rejectReview',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsFeedController_addBusinessData: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                source: {"in":"query","name":"source","dataType":"string"},
                type: {"in":"query","name":"type","dataType":"string"},
                source_description: {"in":"query","name":"source_description","dataType":"string"},
                key_field: {"in":"query","name":"key_field","dataType":"string"},
                at_field: {"in":"query","name":"at_field","dataType":"string"},
        };
        app.post('/api/v2/business-data',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(FeedController)),
            ...(fetchMiddlewares<RequestHandler>(FeedController.prototype.addBusinessData)),

            async function FeedController_addBusinessData(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsFeedController_addBusinessData, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<FeedController>(FeedController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'addBusinessData',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: 202,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsEdgeController_listUserEdges: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                userId: {"in":"path","name":"userId","required":true,"dataType":"string"},
                body: {"in":"body","name":"body","required":true,"ref":"ListEdgesRequest"},
        };
        app.post('/api/v2/graph/edge/user/:userId',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(EdgeController)),
            ...(fetchMiddlewares<RequestHandler>(EdgeController.prototype.listUserEdges)),

            async function EdgeController_listUserEdges(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsEdgeController_listUserEdges, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<EdgeController>(EdgeController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'listUserEdges',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsEdgeController_listGraphEdges: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                graphId: {"in":"path","name":"graphId","required":true,"dataType":"string"},
                body: {"in":"body","name":"body","required":true,"ref":"ListEdgesRequest"},
        };
        app.post('/api/v2/graph/edge/graph/:graphId',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(EdgeController)),
            ...(fetchMiddlewares<RequestHandler>(EdgeController.prototype.listGraphEdges)),

            async function EdgeController_listGraphEdges(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsEdgeController_listGraphEdges, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<EdgeController>(EdgeController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'listGraphEdges',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsEdgeController_listGroupEdges: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                groupId: {"in":"path","name":"groupId","required":true,"dataType":"string"},
                body: {"in":"body","name":"body","required":true,"ref":"ListEdgesRequest"},
        };
        app.post('/api/v2/graph/edge/group/:groupId',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(EdgeController)),
            ...(fetchMiddlewares<RequestHandler>(EdgeController.prototype.listGroupEdges)),

            async function EdgeController_listGroupEdges(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsEdgeController_listGroupEdges, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<EdgeController>(EdgeController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'listGroupEdges',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsEdgeController_getEdge: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                uuid: {"in":"path","name":"uuid","required":true,"dataType":"string"},
        };
        app.get('/api/v2/graph/edge/:uuid',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(EdgeController)),
            ...(fetchMiddlewares<RequestHandler>(EdgeController.prototype.getEdge)),

            async function EdgeController_getEdge(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsEdgeController_getEdge, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<EdgeController>(EdgeController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'getEdge',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsEdgeController_updateEdge: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                uuid: {"in":"path","name":"uuid","required":true,"dataType":"string"},
                body: {"in":"body","name":"body","required":true,"ref":"UpdateEdgeRequest"},
        };
        app.patch('/api/v2/graph/edge/:uuid',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(EdgeController)),
            ...(fetchMiddlewares<RequestHandler>(EdgeController.prototype.updateEdge)),

            async function EdgeController_updateEdge(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsEdgeController_updateEdge, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<EdgeController>(EdgeController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'updateEdge',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsTableController_getTable: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                table: {"in":"path","name":"table","required":true,"ref":"TableName"},
                since: {"in":"query","name":"since","dataType":"string"},
                cursor: {"in":"query","name":"cursor","dataType":"string"},
                limit: {"in":"query","name":"limit","dataType":"integer","validators":{"isInt":{"errorMsg":"must be a whole number"}}},
        };
        app.get('/api/v2/tables/:table',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(TableController)),
            ...(fetchMiddlewares<RequestHandler>(TableController.prototype.getTable)),

            async function TableController_getTable(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsTableController_getTable, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<TableController>(TableController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'getTable',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsExportController_exportUser: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                userId: {"in":"path","name":"userId","required":true,"dataType":"string"},
                format: {"in":"query","name":"format","dataType":"string"},
        };
        app.get('/api/v2/users/:userId/export',
            authenticateMiddleware([{"api_key":["admin"]}]),
            ...(fetchMiddlewares<RequestHandler>(ExportController)),
            ...(fetchMiddlewares<RequestHandler>(ExportController.prototype.exportUser)),

            async function ExportController_exportUser(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsExportController_exportUser, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<ExportController>(ExportController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'exportUser',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsExportController_importUser: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
        };
        app.post('/api/v2/users/import',
            authenticateMiddleware([{"api_key":["admin"]}]),
            ...(fetchMiddlewares<RequestHandler>(ExportController)),
            ...(fetchMiddlewares<RequestHandler>(ExportController.prototype.importUser)),

            async function ExportController_importUser(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsExportController_importUser, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<ExportController>(ExportController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'importUser',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: 201,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsSuppressionController_listSuppressions: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                page_number: {"in":"query","name":"page_number","dataType":"integer","validators":{"isInt":{"errorMsg":"must be a whole number"}}},
                page_size: {"in":"query","name":"page_size","dataType":"integer","validators":{"isInt":{"errorMsg":"must be a whole number"}}},
        };
        app.get('/api/v2/suppressions',
            authenticateMiddleware([{"api_key":["erase"]}]),
            ...(fetchMiddlewares<RequestHandler>(SuppressionController)),
            ...(fetchMiddlewares<RequestHandler>(SuppressionController.prototype.listSuppressions)),

            async function SuppressionController_listSuppressions(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsSuppressionController_listSuppressions, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<SuppressionController>(SuppressionController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'listSuppressions',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsSuppressionController_liftSuppression: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                suppressionUuid: {"in":"path","name":"suppressionUuid","required":true,"dataType":"string"},
        };
        app.delete('/api/v2/suppressions/:suppressionUuid',
            authenticateMiddleware([{"api_key":["erase"]}]),
            ...(fetchMiddlewares<RequestHandler>(SuppressionController)),
            ...(fetchMiddlewares<RequestHandler>(SuppressionController.prototype.liftSuppression)),

            async function SuppressionController_liftSuppression(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsSuppressionController_liftSuppression, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<SuppressionController>(SuppressionController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'liftSuppression',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsSubjectErasureController_eraseSubject: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                body: {"in":"body","name":"body","required":true,"ref":"SubjectRequest"},
                wait: {"in":"query","name":"wait","dataType":"boolean"},
                suppress: {"in":"query","name":"suppress","dataType":"boolean"},
        };
        app.post('/api/v2/subjects/erase',
            authenticateMiddleware([{"api_key":["erase"]}]),
            ...(fetchMiddlewares<RequestHandler>(SubjectErasureController)),
            ...(fetchMiddlewares<RequestHandler>(SubjectErasureController.prototype.eraseSubject)),

            async function SubjectErasureController_eraseSubject(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsSubjectErasureController_eraseSubject, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<SubjectErasureController>(SubjectErasureController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'eraseSubject',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsSubjectErasureController_exportSubject: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                body: {"in":"body","name":"body","required":true,"ref":"SubjectRequest"},
        };
        app.post('/api/v2/subjects/export',
            authenticateMiddleware([{"api_key":["admin"]}]),
            ...(fetchMiddlewares<RequestHandler>(SubjectErasureController)),
            ...(fetchMiddlewares<RequestHandler>(SubjectErasureController.prototype.exportSubject)),

            async function SubjectErasureController_exportSubject(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsSubjectErasureController_exportSubject, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<SubjectErasureController>(SubjectErasureController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'exportSubject',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsGraphErasureController_deleteEpisode: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                uuid: {"in":"path","name":"uuid","required":true,"dataType":"string"},
        };
        app.delete('/api/v2/graph/episodes/:uuid',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(GraphErasureController)),
            ...(fetchMiddlewares<RequestHandler>(GraphErasureController.prototype.deleteEpisode)),

            async function GraphErasureController_deleteEpisode(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsGraphErasureController_deleteEpisode, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<GraphErasureController>(GraphErasureController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'deleteEpisode',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsGraphErasureController_deleteEdge: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                uuid: {"in":"path","name":"uuid","required":true,"dataType":"string"},
        };
        app.delete('/api/v2/graph/edge/:uuid',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(GraphErasureController)),
            ...(fetchMiddlewares<RequestHandler>(GraphErasureController.prototype.deleteEdge)),

            async function GraphErasureController_deleteEdge(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsGraphErasureController_deleteEdge, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<GraphErasureController>(GraphErasureController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'deleteEdge',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsGraphErasureController_deleteFact: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                factUuid: {"in":"path","name":"factUuid","required":true,"dataType":"string"},
        };
        app.delete('/api/v2/facts/:factUuid',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(GraphErasureController)),
            ...(fetchMiddlewares<RequestHandler>(GraphErasureController.prototype.deleteFact)),

            async function GraphErasureController_deleteFact(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsGraphErasureController_deleteFact, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<GraphErasureController>(GraphErasureController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'deleteFact',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsGraphErasureController_deleteNode: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                uuid: {"in":"path","name":"uuid","required":true,"dataType":"string"},
        };
        app.delete('/api/v2/graph/node/:uuid',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(GraphErasureController)),
            ...(fetchMiddlewares<RequestHandler>(GraphErasureController.prototype.deleteNode)),

            async function GraphErasureController_deleteNode(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsGraphErasureController_deleteNode, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<GraphErasureController>(GraphErasureController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'deleteNode',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsErasureController_deleteUser: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                userId: {"in":"path","name":"userId","required":true,"dataType":"string"},
                wait: {"in":"query","name":"wait","dataType":"boolean"},
                suppress: {"in":"query","name":"suppress","dataType":"boolean"},
                shared: {"in":"query","name":"shared","dataType":"string"},
        };
        app.delete('/api/v2/users/:userId',
            authenticateMiddleware([{"api_key":["erase"]}]),
            ...(fetchMiddlewares<RequestHandler>(ErasureController)),
            ...(fetchMiddlewares<RequestHandler>(ErasureController.prototype.deleteUser)),

            async function ErasureController_deleteUser(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsErasureController_deleteUser, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<ErasureController>(ErasureController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'deleteUser',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsErasureController_deleteGraph: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                graphId: {"in":"path","name":"graphId","required":true,"dataType":"string"},
                wait: {"in":"query","name":"wait","dataType":"boolean"},
        };
        app.delete('/api/v2/graph/:graphId',
            authenticateMiddleware([{"api_key":["erase"]}]),
            ...(fetchMiddlewares<RequestHandler>(ErasureController)),
            ...(fetchMiddlewares<RequestHandler>(ErasureController.prototype.deleteGraph)),

            async function ErasureController_deleteGraph(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsErasureController_deleteGraph, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<ErasureController>(ErasureController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'deleteGraph',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsErasureController_deleteGroup: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                groupId: {"in":"path","name":"groupId","required":true,"dataType":"string"},
                wait: {"in":"query","name":"wait","dataType":"boolean"},
        };
        app.delete('/api/v2/groups/:groupId',
            authenticateMiddleware([{"api_key":["erase"]}]),
            ...(fetchMiddlewares<RequestHandler>(ErasureController)),
            ...(fetchMiddlewares<RequestHandler>(ErasureController.prototype.deleteGroup)),

            async function ErasureController_deleteGroup(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsErasureController_deleteGroup, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<ErasureController>(ErasureController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'deleteGroup',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsErasureController_deleteMemory: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                sessionId: {"in":"path","name":"sessionId","required":true,"dataType":"string"},
                wait: {"in":"query","name":"wait","dataType":"boolean"},
        };
        app.delete('/api/v2/sessions/:sessionId/memory',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(ErasureController)),
            ...(fetchMiddlewares<RequestHandler>(ErasureController.prototype.deleteMemory)),

            async function ErasureController_deleteMemory(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsErasureController_deleteMemory, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<ErasureController>(ErasureController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'deleteMemory',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsErasureController_deleteThread: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                threadId: {"in":"path","name":"threadId","required":true,"dataType":"string"},
                wait: {"in":"query","name":"wait","dataType":"boolean"},
        };
        app.delete('/api/v2/threads/:threadId',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(ErasureController)),
            ...(fetchMiddlewares<RequestHandler>(ErasureController.prototype.deleteThread)),

            async function ErasureController_deleteThread(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsErasureController_deleteThread, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<ErasureController>(ErasureController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'deleteThread',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsErasureController_listErasures: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                page_number: {"in":"query","name":"page_number","dataType":"integer","validators":{"isInt":{"errorMsg":"must be a whole number"}}},
                page_size: {"in":"query","name":"page_size","dataType":"integer","validators":{"isInt":{"errorMsg":"must be a whole number"}}},
        };
        app.get('/api/v2/erasures',
            authenticateMiddleware([{"api_key":["erase"]}]),
            ...(fetchMiddlewares<RequestHandler>(ErasureController)),
            ...(fetchMiddlewares<RequestHandler>(ErasureController.prototype.listErasures)),

            async function ErasureController_listErasures(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsErasureController_listErasures, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<ErasureController>(ErasureController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'listErasures',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsErasureController_findErasures: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                body: {"in":"body","name":"body","required":true,"ref":"FindErasureRequest"},
        };
        app.post('/api/v2/erasures/find',
            authenticateMiddleware([{"api_key":["erase"]}]),
            ...(fetchMiddlewares<RequestHandler>(ErasureController)),
            ...(fetchMiddlewares<RequestHandler>(ErasureController.prototype.findErasures)),

            async function ErasureController_findErasures(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsErasureController_findErasures, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<ErasureController>(ErasureController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'findErasures',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsErasureController_getErasureKey: Record<string, TsoaRoute.ParameterSchema> = {
        };
        app.get('/api/v2/erasures/key',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(ErasureController)),
            ...(fetchMiddlewares<RequestHandler>(ErasureController.prototype.getErasureKey)),

            async function ErasureController_getErasureKey(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsErasureController_getErasureKey, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<ErasureController>(ErasureController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'getErasureKey',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsErasureController_getErasure: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                erasureId: {"in":"path","name":"erasureId","required":true,"dataType":"string"},
        };
        app.get('/api/v2/erasures/:erasureId',
            authenticateMiddleware([{"api_key":["erase"]}]),
            ...(fetchMiddlewares<RequestHandler>(ErasureController)),
            ...(fetchMiddlewares<RequestHandler>(ErasureController.prototype.getErasure)),

            async function ErasureController_getErasure(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsErasureController_getErasure, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<ErasureController>(ErasureController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'getErasure',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsErasureController_getErasureReceipt: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                erasureId: {"in":"path","name":"erasureId","required":true,"dataType":"string"},
        };
        app.get('/api/v2/erasures/:erasureId/receipt',
            authenticateMiddleware([{"api_key":["erase"]}]),
            ...(fetchMiddlewares<RequestHandler>(ErasureController)),
            ...(fetchMiddlewares<RequestHandler>(ErasureController.prototype.getErasureReceipt)),

            async function ErasureController_getErasureReceipt(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsErasureController_getErasureReceipt, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<ErasureController>(ErasureController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'getErasureReceipt',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsEpisodeController_getUserEpisodes: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                userId: {"in":"path","name":"userId","required":true,"dataType":"string"},
                lastn: {"in":"query","name":"lastn","dataType":"integer","validators":{"isInt":{"errorMsg":"must be a whole number"}}},
        };
        app.get('/api/v2/graph/episodes/user/:userId',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(EpisodeController)),
            ...(fetchMiddlewares<RequestHandler>(EpisodeController.prototype.getUserEpisodes)),

            async function EpisodeController_getUserEpisodes(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsEpisodeController_getUserEpisodes, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<EpisodeController>(EpisodeController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'getUserEpisodes',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsEpisodeController_getGraphEpisodes: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                graphId: {"in":"path","name":"graphId","required":true,"dataType":"string"},
                lastn: {"in":"query","name":"lastn","dataType":"integer","validators":{"isInt":{"errorMsg":"must be a whole number"}}},
        };
        app.get('/api/v2/graph/episodes/graph/:graphId',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(EpisodeController)),
            ...(fetchMiddlewares<RequestHandler>(EpisodeController.prototype.getGraphEpisodes)),

            async function EpisodeController_getGraphEpisodes(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsEpisodeController_getGraphEpisodes, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<EpisodeController>(EpisodeController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'getGraphEpisodes',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsEpisodeController_getGroupEpisodes: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                groupId: {"in":"path","name":"groupId","required":true,"dataType":"string"},
                lastn: {"in":"query","name":"lastn","dataType":"integer","validators":{"isInt":{"errorMsg":"must be a whole number"}}},
        };
        app.get('/api/v2/graph/episodes/group/:groupId',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(EpisodeController)),
            ...(fetchMiddlewares<RequestHandler>(EpisodeController.prototype.getGroupEpisodes)),

            async function EpisodeController_getGroupEpisodes(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsEpisodeController_getGroupEpisodes, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<EpisodeController>(EpisodeController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'getGroupEpisodes',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsEpisodeController_listUserEpisodes: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                userId: {"in":"path","name":"userId","required":true,"dataType":"string"},
                body: {"in":"body","name":"body","required":true,"ref":"ListEpisodesRequest"},
        };
        app.post('/api/v2/graph/episodes/user/:userId',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(EpisodeController)),
            ...(fetchMiddlewares<RequestHandler>(EpisodeController.prototype.listUserEpisodes)),

            async function EpisodeController_listUserEpisodes(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsEpisodeController_listUserEpisodes, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<EpisodeController>(EpisodeController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'listUserEpisodes',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsEpisodeController_listGraphEpisodes: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                graphId: {"in":"path","name":"graphId","required":true,"dataType":"string"},
                body: {"in":"body","name":"body","required":true,"ref":"ListEpisodesRequest"},
        };
        app.post('/api/v2/graph/episodes/graph/:graphId',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(EpisodeController)),
            ...(fetchMiddlewares<RequestHandler>(EpisodeController.prototype.listGraphEpisodes)),

            async function EpisodeController_listGraphEpisodes(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsEpisodeController_listGraphEpisodes, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<EpisodeController>(EpisodeController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'listGraphEpisodes',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsEpisodeController_getEpisode: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                uuid: {"in":"path","name":"uuid","required":true,"dataType":"string"},
        };
        app.get('/api/v2/graph/episodes/:uuid',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(EpisodeController)),
            ...(fetchMiddlewares<RequestHandler>(EpisodeController.prototype.getEpisode)),

            async function EpisodeController_getEpisode(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsEpisodeController_getEpisode, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<EpisodeController>(EpisodeController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'getEpisode',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsEpisodeController_updateEpisode: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                uuid: {"in":"path","name":"uuid","required":true,"dataType":"string"},
                body: {"in":"body","name":"body","required":true,"ref":"UpdateEpisodeRequest"},
        };
        app.patch('/api/v2/graph/episodes/:uuid',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(EpisodeController)),
            ...(fetchMiddlewares<RequestHandler>(EpisodeController.prototype.updateEpisode)),

            async function EpisodeController_updateEpisode(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsEpisodeController_updateEpisode, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<EpisodeController>(EpisodeController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'updateEpisode',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsEpisodeController_getDocumentEpisodes: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                documentId: {"in":"path","name":"documentId","required":true,"dataType":"string"},
                graph_id: {"in":"query","name":"graph_id","required":true,"dataType":"string"},
        };
        app.get('/api/v2/graph/documents/:documentId/episodes',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(EpisodeController)),
            ...(fetchMiddlewares<RequestHandler>(EpisodeController.prototype.getDocumentEpisodes)),

            async function EpisodeController_getDocumentEpisodes(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsEpisodeController_getDocumentEpisodes, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<EpisodeController>(EpisodeController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'getDocumentEpisodes',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsEntityController_listUserNodes: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                userId: {"in":"path","name":"userId","required":true,"dataType":"string"},
                body: {"in":"body","name":"body","required":true,"ref":"ListNodesRequest"},
        };
        app.post('/api/v2/graph/node/user/:userId',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(EntityController)),
            ...(fetchMiddlewares<RequestHandler>(EntityController.prototype.listUserNodes)),

            async function EntityController_listUserNodes(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsEntityController_listUserNodes, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<EntityController>(EntityController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'listUserNodes',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsEntityController_listGraphNodes: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                graphId: {"in":"path","name":"graphId","required":true,"dataType":"string"},
                body: {"in":"body","name":"body","required":true,"ref":"ListNodesRequest"},
        };
        app.post('/api/v2/graph/node/graph/:graphId',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(EntityController)),
            ...(fetchMiddlewares<RequestHandler>(EntityController.prototype.listGraphNodes)),

            async function EntityController_listGraphNodes(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsEntityController_listGraphNodes, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<EntityController>(EntityController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'listGraphNodes',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsEntityController_listGroupNodes: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                groupId: {"in":"path","name":"groupId","required":true,"dataType":"string"},
                body: {"in":"body","name":"body","required":true,"ref":"ListNodesRequest"},
        };
        app.post('/api/v2/graph/node/group/:groupId',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(EntityController)),
            ...(fetchMiddlewares<RequestHandler>(EntityController.prototype.listGroupNodes)),

            async function EntityController_listGroupNodes(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsEntityController_listGroupNodes, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<EntityController>(EntityController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'listGroupNodes',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsEntityController_getNode: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                uuid: {"in":"path","name":"uuid","required":true,"dataType":"string"},
        };
        app.get('/api/v2/graph/node/:uuid',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(EntityController)),
            ...(fetchMiddlewares<RequestHandler>(EntityController.prototype.getNode)),

            async function EntityController_getNode(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsEntityController_getNode, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<EntityController>(EntityController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'getNode',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsEntityController_updateNode: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                uuid: {"in":"path","name":"uuid","required":true,"dataType":"string"},
                body: {"in":"body","name":"body","required":true,"ref":"UpdateNodeRequest"},
        };
        app.patch('/api/v2/graph/node/:uuid',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(EntityController)),
            ...(fetchMiddlewares<RequestHandler>(EntityController.prototype.updateNode)),

            async function EntityController_updateNode(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsEntityController_updateNode, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<EntityController>(EntityController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'updateNode',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsThreadContextController_addThreadMessages: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                threadId: {"in":"path","name":"threadId","required":true,"dataType":"string"},
                body: {"in":"body","name":"body","required":true,"ref":"AddThreadMessagesRequest"},
        };
        app.post('/api/v2/threads/:threadId/messages',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(ThreadContextController)),
            ...(fetchMiddlewares<RequestHandler>(ThreadContextController.prototype.addThreadMessages)),

            async function ThreadContextController_addThreadMessages(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsThreadContextController_addThreadMessages, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<ThreadContextController>(ThreadContextController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'addThreadMessages',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsThreadContextController_addThreadMessagesBatch: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                threadId: {"in":"path","name":"threadId","required":true,"dataType":"string"},
                body: {"in":"body","name":"body","required":true,"ref":"AddThreadMessagesRequest"},
        };
        app.post('/api/v2/threads/:threadId/messages-batch',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(ThreadContextController)),
            ...(fetchMiddlewares<RequestHandler>(ThreadContextController.prototype.addThreadMessagesBatch)),

            async function ThreadContextController_addThreadMessagesBatch(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsThreadContextController_addThreadMessagesBatch, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<ThreadContextController>(ThreadContextController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'addThreadMessagesBatch',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsThreadContextController_getThreadContext: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                threadId: {"in":"path","name":"threadId","required":true,"dataType":"string"},
                template_id: {"in":"query","name":"template_id","dataType":"string"},
        };
        app.get('/api/v2/threads/:threadId/context',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(ThreadContextController)),
            ...(fetchMiddlewares<RequestHandler>(ThreadContextController.prototype.getThreadContext)),

            async function ThreadContextController_getThreadContext(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsThreadContextController_getThreadContext, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<ThreadContextController>(ThreadContextController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'getThreadContext',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsMemoryController_addMemory: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                sessionId: {"in":"path","name":"sessionId","required":true,"dataType":"string"},
                body: {"in":"body","name":"body","required":true,"ref":"AddMemoryRequest"},
        };
        app.post('/api/v2/sessions/:sessionId/memory',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(MemoryController)),
            ...(fetchMiddlewares<RequestHandler>(MemoryController.prototype.addMemory)),

            async function MemoryController_addMemory(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsMemoryController_addMemory, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<MemoryController>(MemoryController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'addMemory',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsMemoryController_getMemory: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                sessionId: {"in":"path","name":"sessionId","required":true,"dataType":"string"},
                lastn: {"in":"query","name":"lastn","dataType":"integer","validators":{"isInt":{"errorMsg":"must be a whole number"}}},
                min_rating: {"in":"query","name":"min_rating","dataType":"double"},
        };
        app.get('/api/v2/sessions/:sessionId/memory',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(MemoryController)),
            ...(fetchMiddlewares<RequestHandler>(MemoryController.prototype.getMemory)),

            async function MemoryController_getMemory(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsMemoryController_getMemory, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<MemoryController>(MemoryController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'getMemory',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsBatchController_listBatches: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                limit: {"in":"query","name":"limit","dataType":"integer","validators":{"isInt":{"errorMsg":"must be a whole number"}}},
                cursor: {"in":"query","name":"cursor","dataType":"integer","validators":{"isInt":{"errorMsg":"must be a whole number"}}},
                status: {"in":"query","name":"status","dataType":"string"},
        };
        app.get('/api/v2/batches',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(BatchController)),
            ...(fetchMiddlewares<RequestHandler>(BatchController.prototype.listBatches)),

            async function BatchController_listBatches(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsBatchController_listBatches, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<BatchController>(BatchController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'listBatches',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsBatchController_createBatch: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                body: {"in":"body","name":"body","required":true,"ref":"CreateBatchRequest"},
        };
        app.post('/api/v2/batches',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(BatchController)),
            ...(fetchMiddlewares<RequestHandler>(BatchController.prototype.createBatch)),

            async function BatchController_createBatch(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsBatchController_createBatch, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<BatchController>(BatchController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'createBatch',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsBatchController_getBatch: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                batchId: {"in":"path","name":"batchId","required":true,"dataType":"string"},
        };
        app.get('/api/v2/batches/:batchId',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(BatchController)),
            ...(fetchMiddlewares<RequestHandler>(BatchController.prototype.getBatch)),

            async function BatchController_getBatch(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsBatchController_getBatch, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<BatchController>(BatchController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'getBatch',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsBatchController_deleteBatch: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                batchId: {"in":"path","name":"batchId","required":true,"dataType":"string"},
        };
        app.delete('/api/v2/batches/:batchId',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(BatchController)),
            ...(fetchMiddlewares<RequestHandler>(BatchController.prototype.deleteBatch)),

            async function BatchController_deleteBatch(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsBatchController_deleteBatch, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<BatchController>(BatchController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'deleteBatch',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsBatchController_listBatchItems: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                batchId: {"in":"path","name":"batchId","required":true,"dataType":"string"},
                limit: {"in":"query","name":"limit","dataType":"integer","validators":{"isInt":{"errorMsg":"must be a whole number"}}},
                cursor: {"in":"query","name":"cursor","dataType":"integer","validators":{"isInt":{"errorMsg":"must be a whole number"}}},
                status: {"in":"query","name":"status","dataType":"string"},
        };
        app.get('/api/v2/batches/:batchId/items',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(BatchController)),
            ...(fetchMiddlewares<RequestHandler>(BatchController.prototype.listBatchItems)),

            async function BatchController_listBatchItems(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsBatchController_listBatchItems, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<BatchController>(BatchController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'listBatchItems',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsBatchController_addBatchItems: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                batchId: {"in":"path","name":"batchId","required":true,"dataType":"string"},
                body: {"in":"body","name":"body","required":true,"ref":"AddBatchItemsRequest"},
        };
        app.post('/api/v2/batches/:batchId/items',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(BatchController)),
            ...(fetchMiddlewares<RequestHandler>(BatchController.prototype.addBatchItems)),

            async function BatchController_addBatchItems(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsBatchController_addBatchItems, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<BatchController>(BatchController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'addBatchItems',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsBatchController_processBatch: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                batchId: {"in":"path","name":"batchId","required":true,"dataType":"string"},
        };
        app.post('/api/v2/batches/:batchId/process',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(BatchController)),
            ...(fetchMiddlewares<RequestHandler>(BatchController.prototype.processBatch)),

            async function BatchController_processBatch(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsBatchController_processBatch, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<BatchController>(BatchController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'processBatch',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsAnswersController_classifySession: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                sessionId: {"in":"path","name":"sessionId","required":true,"dataType":"string"},
                body: {"in":"body","name":"body","required":true,"ref":"ClassifySessionRequest"},
        };
        app.post('/api/v2/sessions/:sessionId/classify',
            authenticateMiddleware([{"api_key":["write"]}]),
            ...(fetchMiddlewares<RequestHandler>(AnswersController)),
            ...(fetchMiddlewares<RequestHandler>(AnswersController.prototype.classifySession)),

            async function AnswersController_classifySession(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsAnswersController_classifySession, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<AnswersController>(AnswersController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'classifySession',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsAnswersController_extractData: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                sessionId: {"in":"path","name":"sessionId","required":true,"dataType":"string"},
                body: {"in":"body","name":"body","required":true,"ref":"ExtractDataRequest"},
        };
        app.post('/api/v2/sessions/:sessionId/extract',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(AnswersController)),
            ...(fetchMiddlewares<RequestHandler>(AnswersController.prototype.extractData)),

            async function AnswersController_extractData(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsAnswersController_extractData, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<AnswersController>(AnswersController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'extractData',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsAnswersController_synthesizeQuestion: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                sessionId: {"in":"path","name":"sessionId","required":true,"dataType":"string"},
                lastMessages: {"in":"query","name":"last_n_messages","dataType":"integer","validators":{"isInt":{"errorMsg":"last_n_messages must be a whole number"}}},
        };
        app.get('/api/v2/sessions/:sessionId/synthesize_question',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(AnswersController)),
            ...(fetchMiddlewares<RequestHandler>(AnswersController.prototype.synthesizeQuestion)),

            async function AnswersController_synthesizeQuestion(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsAnswersController_synthesizeQuestion, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<AnswersController>(AnswersController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'synthesizeQuestion',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsCypherController_runCypher: Record<string, TsoaRoute.ParameterSchema> = {
                body: {"in":"body","name":"body","required":true,"ref":"RunCypherRequest"},
        };
        app.post('/api/v2/cypher',
            authenticateMiddleware([{"api_key":["root"]}]),
            ...(fetchMiddlewares<RequestHandler>(CypherController)),
            ...(fetchMiddlewares<RequestHandler>(CypherController.prototype.runCypher)),

            async function CypherController_runCypher(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsCypherController_runCypher, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<CypherController>(CypherController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'runCypher',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsCypherController_listLibrary: Record<string, TsoaRoute.ParameterSchema> = {
        };
        app.get('/api/v2/cypher/library',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(CypherController)),
            ...(fetchMiddlewares<RequestHandler>(CypherController.prototype.listLibrary)),

            async function CypherController_listLibrary(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsCypherController_listLibrary, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<CypherController>(CypherController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'listLibrary',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        const argsCypherController_runLibrary: Record<string, TsoaRoute.ParameterSchema> = {
                request: {"in":"request","name":"request","required":true,"dataType":"object"},
                queryName: {"in":"path","name":"queryName","required":true,"dataType":"string"},
                body: {"in":"body","name":"body","required":true,"ref":"RunLibraryRequest"},
        };
        app.post('/api/v2/cypher/library/:queryName',
            authenticateMiddleware([{"api_key":["read"]}]),
            ...(fetchMiddlewares<RequestHandler>(CypherController)),
            ...(fetchMiddlewares<RequestHandler>(CypherController.prototype.runLibrary)),

            async function CypherController_runLibrary(request: ExRequest, response: ExResponse, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            let validatedArgs: any[] = [];
            try {
                validatedArgs = templateService.getValidatedArgs({ args: argsCypherController_runLibrary, request, response });

                const container: IocContainer = typeof iocContainer === 'function' ? (iocContainer as IocContainerFactory)(request) : iocContainer;

                const controller: any = await container.get<CypherController>(CypherController);
                if (typeof controller['setStatus'] === 'function') {
                controller.setStatus(undefined);
                }

              await templateService.apiHandler({
                methodName: 'runLibrary',
                controller,
                response,
                next,
                validatedArgs,
                successStatus: undefined,
              });
            } catch (err) {
                return next(err);
            }
        });
        // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa


    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

    function authenticateMiddleware(security: TsoaRoute.Security[] = []) {
        return async function runAuthenticationMiddleware(request: any, response: any, next: any) {

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            // keep track of failed auth attempts so we can hand back the most
            // recent one.  This behavior was previously existing so preserving it
            // here
            const failedAttempts: any[] = [];
            const pushAndRethrow = (error: any) => {
                failedAttempts.push(error);
                throw error;
            };

            const secMethodOrPromises: Promise<any>[] = [];
            for (const secMethod of security) {
                if (Object.keys(secMethod).length > 1) {
                    const secMethodAndPromises: Promise<any>[] = [];

                    for (const name in secMethod) {
                        secMethodAndPromises.push(
                            expressAuthenticationRecasted(request, name, secMethod[name], response)
                                .catch(pushAndRethrow)
                        );
                    }

                    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

                    secMethodOrPromises.push(Promise.all(secMethodAndPromises)
                        .then(users => { return users[0]; }));
                } else {
                    for (const name in secMethod) {
                        secMethodOrPromises.push(
                            expressAuthenticationRecasted(request, name, secMethod[name], response)
                                .catch(pushAndRethrow)
                        );
                    }
                }
            }

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa

            try {
                request['user'] = await Promise.any(secMethodOrPromises);

                // Response was sent in middleware, abort
                if (response.writableEnded) {
                    return;
                }

                next();
            }
            catch(err) {
                // Show most recent error as response
                const error = failedAttempts.pop();
                error.status = error.status || 401;

                // Response was sent in middleware, abort
                if (response.writableEnded) {
                    return;
                }
                next(error);
            }

            // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
        }
    }

    // WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
}

// WARNING: This file was auto-generated with tsoa. Please do not modify it. Re-run tsoa to re-generate this file: https://github.com/lukeautry/tsoa
