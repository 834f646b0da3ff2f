package io.komdir.platform.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.komdir.local.testing.KomdirTestResource;
import io.komdir.platform.NoteEntity;
import io.komdir.platform.NoteRepository;
import io.komdir.platform.events.DomainEvent;
import io.komdir.platform.problem.PreconditionFailedException;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violations;
import io.komdir.platform.tenancy.OrganizationScope;
import io.komdir.platform.web.EntityTags;
import io.komdir.platform.web.Versioned;
import io.komdir.platform.web.WriteConditions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class UpsertsIT {
    @Inject
    OrganizationScope scope;

    @Inject
    Upserts upserts;

    @Inject
    NoteRepository repository;

    private final String organization = "upserts-" + UUID.randomUUID();
    private final List<String> steps = new ArrayList<>();

    @Test
    void shouldCreateWhenNothingIsThere() {
        Versioned<String> created = put("a", WriteConditions.none());

        assertThat(created.created()).isTrue();
        assertThat(created.value()).isEqualTo("a");
        assertThat(created.tag()).isEqualTo(EntityTags.of("a"));
        assertThat(steps).containsExactly("lock", "find", "rules", "save", "events");
    }

    @Test
    void shouldReplaceWhenTheContentIsAnother() {
        put("a", WriteConditions.none());

        Versioned<String> replaced = put("b", WriteConditions.none());

        assertThat(replaced.created()).isFalse();
        assertThat(replaced.tag()).isEqualTo(EntityTags.of("b"));
    }

    @Test
    void shouldSaveAndPublishNothingWhenTheContentIsTheSame() {
        Versioned<String> created = put("a", WriteConditions.none());
        steps.clear();

        Versioned<String> again = put("a", WriteConditions.none());

        assertThat(again.created()).isFalse();
        assertThat(again.tag()).isEqualTo(created.tag());
        assertThat(steps).containsExactly("lock", "find", "rules");
    }

    @Test
    void shouldCheckThePreconditionBeforeTheRulesWhenBothFail() {
        put("a", WriteConditions.none());
        steps.clear();

        assertThatThrownBy(() -> put("", new WriteConditions("\"other\"", null)))
                .isInstanceOf(PreconditionFailedException.class);
        assertThat(steps).containsExactly("lock", "find");
    }

    @Test
    void shouldRefuseToReplaceWhenTheCallerOnlyCreates() {
        put("a", new WriteConditions(null, "*"));

        assertThatThrownBy(() -> put("b", new WriteConditions(null, "*")))
                .isInstanceOf(PreconditionFailedException.class);
    }

    @Test
    void shouldRefuseToCreateWhenTheCallerHasSeenAVersion() {
        assertThatThrownBy(() -> put("a", new WriteConditions("\"seen\"", null)))
                .isInstanceOf(PreconditionFailedException.class);
    }

    @Test
    void shouldStoreNothingWhenARuleIsViolated() {
        assertThatThrownBy(() -> put("", WriteConditions.none())).isInstanceOf(RuleViolationException.class);
        assertThat(scope.call(
                        organization,
                        () -> QuarkusTransaction.requiringNew().call(() -> repository.findByIdOptional("n"))))
                .isEmpty();
    }

    @Test
    void shouldFailWithoutATransaction() {
        assertThatThrownBy(() -> scope.call(
                        organization,
                        () -> upserts.put(new Store(), "n", WriteConditions.none(), old -> "a", saved -> List.of())))
                .hasMessageContaining("ARJUNA016110");
    }

    private Versioned<String> put(String text, WriteConditions conditions) {
        return scope.call(
                organization,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> upserts.put(new Store(), "n", conditions, old -> checked(text), this::events))
                        .map(note -> note.text));
    }

    private String checked(String text) {
        steps.add("rules");
        new Violations().when(text.isEmpty(), "text", "required").throwIfAny();
        return text;
    }

    private List<DomainEvent> events(NoteEntity note) {
        steps.add("events");
        return List.of();
    }

    /** Notes by their text; the tag is the text's. */
    private final class Store implements VersionedStore<String, NoteEntity, String> {
        @Override
        public void lock(String key) {
            steps.add("lock");
        }

        @Override
        public Optional<NoteEntity> findByKey(String key) {
            steps.add("find");
            return repository.findByIdOptional(key);
        }

        @Override
        public String content(NoteEntity stored) {
            return stored.text;
        }

        @Override
        public EntityTag tag(NoteEntity stored) {
            return EntityTags.of(stored.text);
        }

        @Override
        public NoteEntity save(String key, Optional<NoteEntity> existing, String content) {
            steps.add("save");
            NoteEntity note = existing.orElseGet(NoteEntity::new);
            note.code = key;
            note.text = content;
            repository.persist(note);
            return note;
        }
    }
}
