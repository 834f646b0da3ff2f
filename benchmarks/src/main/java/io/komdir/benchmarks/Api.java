package io.komdir.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The REST API of a running service, over kept connections. */
final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SECONDS_A_CALL = 60;
    private static final int CONNECTIONS = 8;

    private final HttpClient client;

    Api(Vertx vertx, int port) {
        client = vertx.createHttpClient(
                new HttpClientOptions().setDefaultHost("127.0.0.1").setDefaultPort(port),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS));
    }

    /** An answer as it came. */
    record Answer(int status, String tag, Buffer body) {

        JsonNode json() throws java.io.IOException {
            return JSON.readTree(body.getBytes());
        }

        Answer require(int expected) {
            if (status != expected) {
                throw new IllegalStateException("answered " + status + " instead of " + expected + ": " + body);
            }
            return this;
        }
    }

    Answer send(HttpMethod method, String path, Map<String, String> headers, Object body) throws Exception {
        Buffer bytes = body == null
                ? null
                : body instanceof Buffer ready ? ready : Buffer.buffer(JSON.writeValueAsBytes(body));
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        client.request(method, path)
                .compose(request -> {
                    headers.forEach(request::putHeader);
                    if (bytes != null && !headers.containsKey("Content-Type")) {
                        request.putHeader("Content-Type", "application/json");
                    }
                    return bytes == null ? request.send() : request.send(bytes);
                })
                .compose(response -> response.body()
                        .map(content -> new Answer(response.statusCode(), response.getHeader("ETag"), content)))
                .onSuccess(answer::complete)
                .onFailure(answer::completeExceptionally);
        return answer.get(SECONDS_A_CALL, TimeUnit.SECONDS);
    }
}
