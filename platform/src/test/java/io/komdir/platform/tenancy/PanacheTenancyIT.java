package io.komdir.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.komdir.local.testing.KomdirTestResource;
import io.komdir.local.testing.StatementCount;
import io.komdir.platform.NoteEntity;
import io.komdir.platform.NoteRepository;
import io.komdir.platform.Notes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Panache does to rows of another organization: nothing, whichever way it is asked. */
@QuarkusTest
@QuarkusTestResource(KomdirTestResource.class)
class PanacheTenancyIT {
    @Inject
    OrganizationScope scope;

    @Inject
    NoteRepository repository;

    @Inject
    Notes notes;

    @Inject
    EntityManager entities;

    @Inject
    SessionFactory sessions;

    @Inject
    Jdbi jdbi;

    private final String north = "north-" + UUID.randomUUID();
    private final String south = "south-" + UUID.randomUUID();

    @BeforeEach
    void fill() {
        in(south, () -> persist("u1", "of south"));
        in(south, () -> persist("u2", "of south too"));
    }

    @Test
    void shouldWriteTheOrganizationInScopeWhenAnEntityIsPersisted() {
        in(north, () -> persist("u1", "of north"));

        assertThat(in(north, notes::all)).containsExactly("of north");
        assertThat(in(south, notes::all)).containsExactly("of south", "of south too");
    }

    @Test
    void shouldChangeTheOwnRowOnlyWhenTheManagedEntityHasTheSameCode() {
        // Given
        in(north, () -> persist("u1", "of north"));

        // When
        in(north, () -> {
            repository.findById("u1").text = "changed";
            return null;
        });

        // Then
        assertThat(in(north, notes::all)).containsExactly("changed");
        assertThat(in(south, notes::all)).containsExactly("of south", "of south too");
    }

    @Test
    void shouldFindNothingWhenTheRowsAreForeign() {
        assertThat(in(north, () -> repository.findByIdOptional("u1"))).isEmpty();
        assertThat(in(north, () -> repository.count()).longValue()).isZero();
        assertThat(in(north, () -> repository.listAll())).isEmpty();
    }

    @Test
    void shouldTouchNoForeignRowWhenPanacheUpdatesInBulk() {
        in(north, () -> persist("u1", "of north"));

        int changed = in(north, () -> repository.update("text = ?1", "overwritten"));

        assertThat(changed).isEqualTo(1);
        assertThat(in(south, notes::all)).containsExactly("of south", "of south too");
    }

    @Test
    void shouldTouchNoForeignRowWhenPanacheDeletes() {
        in(north, () -> persist("u1", "of north"));

        boolean byId = in(north, () -> repository.deleteById("u2"));
        long byQuery = in(north, () -> repository.delete("text like ?1", "of%"));
        long all = in(north, () -> repository.deleteAll());

        assertThat(byId).isFalse();
        assertThat(byQuery).isEqualTo(1);
        assertThat(all).isZero();
        assertThat(in(south, notes::all)).containsExactly("of south", "of south too");
    }

    @Test
    void shouldTouchNoForeignRowWhenADetachedForeignEntityIsMerged() {
        NoteEntity foreign = in(south, () -> repository.findById("u1"));
        foreign.text = "stolen";

        assertThatThrownBy(() -> in(north, () -> entities.merge(foreign))).isInstanceOf(RuntimeException.class);
        assertThat(in(north, notes::all)).isEmpty();
        assertThat(in(south, notes::all)).containsExactly("of south", "of south too");
    }

    @Test
    void shouldTouchNoForeignRowWhenANativeUpdateNamesTheOtherOrganization() {
        int changed = in(
                north,
                () -> entities.createNativeQuery("UPDATE note SET text = 'stolen' WHERE organization_id = :other")
                        .setParameter("other", south)
                        .executeUpdate());

        assertThat(changed).isZero();
        assertThat(in(south, notes::all)).containsExactly("of south", "of south too");
    }

    @Test
    void shouldShowAndChangeNothingWhenTheScopeIsForgotten() {
        List<NoteEntity> seen = QuarkusTransaction.requiringNew().call(repository::listAll);
        long changed = QuarkusTransaction.requiringNew().call(() -> repository.update("text = 'x'"));
        long deleted = QuarkusTransaction.requiringNew().call(repository::deleteAll);

        assertThat(seen).isEmpty();
        assertThat(changed).isZero();
        assertThat(deleted).isZero();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().call(() -> persist("u3", "homeless")))
                .isInstanceOf(RuntimeException.class);
        assertThat(in(south, notes::all)).containsExactly("of south", "of south too");
    }

    @Test
    void shouldRunOneStatementWhenAListIsReadWhateverItsLength() {
        long two = in(south, () -> StatementCount.of(sessions, jdbi, () -> repository.listAll()));
        in(south, () -> persist("u3", "third"));

        long three = in(south, () -> StatementCount.of(sessions, jdbi, () -> repository.listAll()));
        long byJdbi = in(south, () -> StatementCount.of(sessions, jdbi, () -> notes.all()));

        assertThat(two).isEqualTo(1);
        assertThat(three).isEqualTo(1);
        assertThat(byJdbi).isEqualTo(1);
    }

    private Void persist(String code, String text) {
        NoteEntity note = new NoteEntity();
        note.code = code;
        note.text = text;
        repository.persist(note);
        return null;
    }

    private <T> T in(String organization, Supplier<T> work) {
        return scope.call(organization, () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
