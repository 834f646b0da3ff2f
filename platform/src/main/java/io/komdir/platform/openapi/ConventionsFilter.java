package io.komdir.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.jboss.jandex.IndexView;

/** Writes the conventions of all services into a service's document when it is built. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ConventionsFilter implements OASFilter {
    private final IndexView index;
    private final ResourceMethods methods;
    private final CommonComponents components;

    /** For the build, which knows the classes. */
    public ConventionsFilter(IndexView index) {
        this.index = index;
        this.methods = new ResourceMethods(index);
        this.components = new CommonComponents(methods.takesApiKeys());
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        components.addTo(document);
        if (document.getPaths() == null) {
            return;
        }
        SuccessResponses success = new SuccessResponses(document, index);
        VersionedSchemas versioned = new VersionedSchemas(document);
        document.getPaths().getPathItems().forEach((path, item) -> describe(path, item, success, versioned));
        versioned.removeWrappers();
        ReferencedTypes.remove(document);
        AnswerSchemas.describe(document, index);
        SchemaNames.settle(document);
        new SchemaWalk(document).removeUnused();
    }

    private void describe(String path, PathItem item, SuccessResponses success, VersionedSchemas versioned) {
        for (Map.Entry<PathItem.HttpMethod, Operation> entry :
                item.getOperations().entrySet()) {
            methods.find(entry.getValue().getOperationId()).ifPresent(method -> {
                success.describe(entry.getValue(), method);
                versioned.unwrap(entry.getKey(), entry.getValue(), method);
                new OperationConventions(path, entry.getKey(), method, methods.takesApiKeys())
                        .writeTo(entry.getValue());
                entry.getValue().setOperationId(method.name());
            });
        }
    }
}
