package io.komdir.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
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
        return new OrganizationAugmentor().augment(identity, null).await().indefinitely();
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
