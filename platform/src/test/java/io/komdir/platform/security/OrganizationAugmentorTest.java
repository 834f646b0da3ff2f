package io.komdir.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganizationAugmentorTest {

    @Test
    void shouldBindTheCallerToTheSourceWhenTheTokenNamesOne() {
        // When
        SecurityIdentity identity = augmented(Map.of("organization", "o1", "source", "amo"));

        // Then
        assertThat(new Caller(identity).organization()).isEqualTo("o1");
        assertThat(new Caller(identity).source()).contains("amo");
    }

    @Test
    void shouldLeaveTheCallerFreeWhenTheTokenNamesNoSource() {
        // When
        SecurityIdentity identity = augmented(Map.of("organization", "o1"));

        // Then
        assertThat(new Caller(identity).source()).isEmpty();
    }

    @Test
    void shouldTakeAListOfOneOrganizationAndNoOther() {
        assertThat(new Caller(augmented(Map.of("organization", List.of("o1")))).organization())
                .isEqualTo("o1");
        assertThat(new Caller(augmented(Map.of(
                                "organization",
                                Json.createArrayBuilder(List.of("o2")).build())))
                        .organization())
                .isEqualTo("o2");
        for (Object wrong : List.of(List.of(), List.of("o1", "o2"), Map.of("o1", Map.of()), 7)) {
            assertThatThrownBy(() -> augmented(Map.of("organization", wrong)))
                    .isInstanceOf(AuthenticationFailedException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a m o"})
    void shouldRefuseTheTokenWhenItsSourceIsNoCode(String source) {
        // When / Then
        assertThatThrownBy(() -> augmented(Map.of("organization", "o1", "source", source)))
                .isInstanceOf(AuthenticationFailedException.class);
        assertThatThrownBy(() -> augmented(Map.of("organization", "o1", "source", 7)))
                .isInstanceOf(AuthenticationFailedException.class);
    }

    private static SecurityIdentity augmented(Map<String, Object> claims) {
        SecurityIdentity identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new Token(claims))
                .build();
        return new OrganizationAugmentor("organization")
                .augment(identity, null)
                .await()
                .indefinitely();
    }

    private record Token(Map<String, Object> claims) implements JsonWebToken {
        @Override
        public String getName() {
            return "amo";
        }

        @Override
        public Set<String> getClaimNames() {
            return claims.keySet();
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        public <T> T getClaim(String name) {
            return (T) claims.get(name);
        }
    }
}
