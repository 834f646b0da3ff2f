package io.komdir.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.komdir.platform.problem.PreconditionFailedException;
import jakarta.ws.rs.core.EntityTag;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreconditionsTest {
    private static final EntityTag CURRENT = new EntityTag("v1");

    @ParameterizedTest
    @ValueSource(strings = {"\"v1\"", "*", "\"v0\", \"v1\"", "\"a,b\",\"v1\""})
    void shouldPassWhenTheStateWasSeen(String header) {
        assertThatCode(() -> Preconditions.ifMatch(header, CURRENT)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"v0\"", "W/\"v1\"", "v1", "", "\"v1"})
    void shouldFailWhenAnotherStateWasSeen(String header) {
        assertThatThrownBy(() -> Preconditions.ifMatch(header, CURRENT))
                .isInstanceOf(PreconditionFailedException.class);
    }

    @Test
    void shouldFailWhenNothingIsThereToMatch() {
        assertThatCode(() -> Preconditions.ifMatch(null, Optional.empty())).doesNotThrowAnyException();
        assertThatThrownBy(() -> Preconditions.ifMatch("*", Optional.empty()))
                .isInstanceOf(PreconditionFailedException.class);
    }

    @Test
    void shouldFailWhenOnlyCreationWasAskedForAndItIsThere() {
        assertThatCode(() -> Preconditions.ifNoneMatch("*", Optional.empty())).doesNotThrowAnyException();
        assertThatThrownBy(() -> Preconditions.ifNoneMatch("*", Optional.of(CURRENT)))
                .isInstanceOf(PreconditionFailedException.class);
    }

    @Test
    void shouldCompareWeaklyWhenReading() {
        assertThat(TagList.parse("W/\"v1\"").matchesWeakly(CURRENT)).isTrue();
        assertThat(TagList.parse("*").matchesWeakly(CURRENT)).isTrue();
        assertThat(TagList.parse("*").namesWeakly(CURRENT)).isFalse();
    }

    @Test
    void shouldGiveAnotherTagWhenPartsAreCutOtherwise() {
        assertThat(EntityTags.of("ab", "c")).isNotEqualTo(EntityTags.of("a", "bc"));
        assertThat(EntityTags.of("a", null)).isEqualTo(EntityTags.of("a", null));
        assertThat(EntityTags.of("a").isWeak()).isFalse();
    }
}
