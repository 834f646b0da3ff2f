package io.komdir.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.komdir.platform.problem.BadRequestException;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MergePatchTest {
    private static final Wish CURRENT = new Wish("a", 3, new Place("Perm", null), List.of("x", "y"), "call");

    private final ObjectMapper json = new ObjectMapper();
    private final MergePatches patches =
            new MergePatches(json, Validation.buildDefaultValidatorFactory().getValidator());

    MergePatchTest() {
        new JsonRules().customize(json);
    }

    record Wish(
            @NotBlank String title,
            @Positive Integer days,
            @Valid Place place,
            List<String> tags,
            String origin) {}

    record Place(@Size(max = 5) String city, Boolean remote) {}

    record Patchable(String title, Integer days, Place place, List<String> tags) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{} | a | 3 | Perm | - | x,y",
                "{\"title\":\"b\"} | b | 3 | Perm | - | x,y",
                "{\"days\":null} | a | - | Perm | - | x,y",
                "{\"place\":{\"remote\":true}} | a | 3 | Perm | true | x,y",
                "{\"place\":{\"city\":null,\"remote\":false}} | a | 3 | - | false | x,y",
                "{\"tags\":[\"z\"]} | a | 3 | Perm | - | z"
            })
    void shouldChangeOnlyWhatThePatchNames(
            String patch, String title, String days, String city, String remote, String tags) {
        Wish merged = patch(patch);
        assertThat(merged.title()).isEqualTo(title);
        assertThat(text(merged.days())).isEqualTo(days);
        assertThat(text(merged.place().city())).isEqualTo(city);
        assertThat(text(merged.place().remote())).isEqualTo(remote);
        assertThat(String.join(",", merged.tags())).isEqualTo(tags);
        assertThat(merged.origin()).isEqualTo("call");
    }

    @Test
    void shouldMergeAnObjectIntoNothing() {
        Wish merged = patches.of(tree("{\"place\":{\"city\":\"Ufa\"}}"), Wish.class)
                .apply(new Wish("a", 3, null, null, null));
        assertThat(merged.place()).isEqualTo(new Place("Ufa", null));
    }

    @Test
    void shouldRemoveAnObject() {
        assertThat(patch("{\"place\":null}").place()).isNull();
    }

    @Test
    void shouldFindAllViolationsAtOnce() {
        assertThatThrownBy(() -> patch("{\"title\":\" \",\"days\":0,\"place\":{\"city\":\"Novosibirsk\"}}"))
                .isInstanceOfSatisfying(
                        ConstraintViolationException.class,
                        e -> assertThat(e.getConstraintViolations().stream()
                                        .map(one -> one.getPropertyPath().toString()))
                                .containsExactlyInAnyOrder("title", "days", "place.city"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"titel\":\"b\"}", "{\"titel\":null}", "{\"place\":{\"town\":null}}"})
    void shouldRefuseUnknownPropertiesAlsoWhenTheyAreNull(String patch) {
        assertThatThrownBy(() -> patch(patch)).hasCauseInstanceOf(UnrecognizedPropertyException.class);
    }

    @Test
    void shouldRefuseAnotherType() {
        assertThatThrownBy(() -> patch("{\"days\":\"3\"}")).hasCauseInstanceOf(MismatchedInputException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "null", "\"a\""})
    void shouldRefuseWhatIsNoObject(String patch) {
        assertThatThrownBy(() -> patches.of(tree(patch), Wish.class)).isInstanceOf(BadRequestException.class);
    }

    @Test
    void shouldRefuseFieldsThatMayNotChangeBeforeAnythingIsMerged() {
        assertThatThrownBy(() -> patches.of(tree("{\"origin\":null}"), Wish.class, Patchable.class))
                .hasCauseInstanceOf(UnrecognizedPropertyException.class);
        MergePatch<Wish> patch = patches.of(tree("{\"title\":\"b\"}"), Wish.class, Patchable.class);
        assertThat(patch.apply(CURRENT).title()).isEqualTo("b");
    }

    private Wish patch(String patch) {
        return patches.of(tree(patch), Wish.class).apply(CURRENT);
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String text(Object value) {
        return value == null ? "-" : value.toString();
    }
}
