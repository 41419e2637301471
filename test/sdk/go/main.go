// Calls a running service with Zep's SDK for Go and prints what came back, as JSON.
// The base URL is the first argument, the key the environment variable KITH_TEST_KEY.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"os"

	"github.com/getzep/zep-go/v3"
	"github.com/getzep/zep-go/v3/client"
	"github.com/getzep/zep-go/v3/option"
)

const awkwardID = "a/b c@100%?#🦉"

func main() {
	ctx := context.Background()
	kith := client.NewClient(
		option.WithAPIKey(os.Getenv("KITH_TEST_KEY")),
		option.WithBaseURL(os.Args[1]),
	)
	results := map[string]any{}

	added := must(kith.User.Add(ctx, &zep.CreateUserRequest{
		UserID:    awkwardID,
		Email:     zep.String("user@example.com"),
		FirstName: zep.String("Jane"),
		LastName:  zep.String("Smith"),
	}))
	user := must(kith.User.Get(ctx, awkwardID))
	results["same user"] = *added.UUID == *user.UUID && *user.UserID == awkwardID
	updated := must(kith.User.Update(ctx, awkwardID, &zep.UpdateUserRequest{
		Email: zep.String("updated_user@example.com"),
	}))
	results["update"] = *updated.Email
	node := must(kith.User.GetNode(ctx, awkwardID)).Node
	results["node"] = node.Name
	listed := must(kith.User.ListOrdered(ctx, &zep.UserListOrderedRequest{PageSize: zep.Int(10)}))
	results["list"] = *listed.TotalCount

	must(kith.Thread.Create(ctx, &zep.CreateThreadRequest{ThreadID: "chat", UserID: awkwardID}))
	must(kith.Thread.AddMessages(ctx, "chat", &zep.AddThreadMessagesRequest{
		Messages: []*zep.Message{{Role: "user", Content: "I take size 42."}},
	}))
	page := must(kith.Thread.Get(ctx, "chat", &zep.ThreadGetRequest{}))
	results["message"] = page.Messages[0].Content
	results["threads"] = len(must(kith.User.GetThreads(ctx, awkwardID)))

	_, err := kith.User.Add(ctx, &zep.CreateUserRequest{UserID: awkwardID})
	var taken *zep.BadRequestError
	results["taken"] = errors.As(err, &taken)
	results["delete"] = *must(kith.User.Delete(ctx, awkwardID)).Message
	_, err = kith.User.Get(ctx, awkwardID)
	var missing *zep.NotFoundError
	results["missing"] = errors.As(err, &missing)

	must(0, json.NewEncoder(os.Stdout).Encode(results))
}

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}
