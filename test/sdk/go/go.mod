module kith.example/sdk-test

go 1.21

require github.com/getzep/zep-go/v3 v3.21.0

require github.com/google/uuid v1.4.0 // indirect
