package io.komdir.platform;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Notes by Panache. */
@ApplicationScoped
public class NoteRepository implements PanacheRepositoryBase<NoteEntity, String> {}
