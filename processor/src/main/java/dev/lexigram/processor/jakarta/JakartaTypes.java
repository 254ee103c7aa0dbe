package dev.lexigram.processor.jakarta;

import com.palantir.javapoet.ClassName;

/// The names of what this front end reads and writes. Types of Jakarta Data are known by name, so that the
/// processor needs none of its classes.
final class JakartaTypes {

    private static final String DATA = "jakarta.data.";
    private static final String ANNOTATIONS = DATA + "repository.";

    static final String REPOSITORY = ANNOTATIONS + "Repository";
    static final String DATA_REPOSITORY = ANNOTATIONS + "DataRepository";
    static final String FIND = ANNOTATIONS + "Find";
    static final String QUERY = ANNOTATIONS + "Query";
    static final String INSERT = ANNOTATIONS + "Insert";
    static final String UPDATE = ANNOTATIONS + "Update";
    static final String SAVE = ANNOTATIONS + "Save";
    static final String DELETE = ANNOTATIONS + "Delete";
    static final String BY = ANNOTATIONS + "By";
    static final String PARAM = ANNOTATIONS + "Param";
    static final String ORDER_BY = ANNOTATIONS + "OrderBy";
    static final String ORDER_BY_LIST = ANNOTATIONS + "OrderBy.List";
    static final String ENTITY_DEFINING = DATA + "spi.EntityDefining";

    static final String LIMIT = DATA + "Limit";
    static final String SORT = DATA + "Sort";
    static final String ORDER = DATA + "Order";
    static final String PAGE_REQUEST = DATA + "page.PageRequest";
    static final String PAGE = DATA + "page.Page";
    static final String CURSORED_PAGE = DATA + "page.CursoredPage";

    static final String NOSQL_ENTITY = "jakarta.nosql.Entity";

    static final ClassName SORTS = ClassName.get("jakarta.data", "Sort");
    static final ClassName ENTITIES = ClassName.get("dev.lexigram.jakarta", "JakartaEntities");

    private JakartaTypes() {}
}
