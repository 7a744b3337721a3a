using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Attune.Store.Model;

/// <summary>
/// Refuses a query in which the database would order, group or compare by a sealed text: every box differs from every other, so that such a query would run and be
/// wrong. It looks once at each query, when it is first made.
/// </summary>
internal sealed class NoSealedOrder : IQueryExpressionInterceptor
{
    public static readonly NoSealedOrder Instance = new();

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        ArgumentNullException.ThrowIfNull(eventData);
        if (eventData.Context is { } context) { new Calls(context.Model).Visit(queryExpression); }
        return queryExpression;
    }

    private static bool IsSealed(IModel model, MemberExpression member)
        => member.Expression is { } of && model.FindEntityType(of.Type) is { } type && !type.IsMappedToJson()
            && type.FindProperty(member.Member.Name) is { } property && TextColumns.Sealed.Contains(TextColumns.NameOf(property));

    private sealed class Calls(IModel model) : ExpressionVisitor
    {
        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            // What is selected is opened after it is read; in the rest of a query the database would have to understand it.
            if (node.Method.DeclaringType == typeof(Queryable) && node.Method.Name is not (nameof(Queryable.Select) or nameof(Queryable.SelectMany)))
            {
                foreach (var key in Keys(node)) { new Members(model, node.Method.Name).Visit(key); }
            }

            return base.VisitMethodCall(node);
        }

        // The last lambda of a join makes its result, which is selected like any other.
        private static IEnumerable<Expression> Keys(MethodCallExpression call)
        {
            var lambdas = call.Arguments.Skip(1).Where(argument => argument is UnaryExpression { Operand: LambdaExpression });
            return call.Method.Name.EndsWith("Join", StringComparison.Ordinal) ? lambdas.SkipLast(1) : lambdas;
        }
    }

    private sealed class Members(IModel model, string method) : ExpressionVisitor
    {
        protected override Expression VisitMember(MemberExpression node)
            => IsSealed(model, node)
                ? throw new InvalidOperationException($"{method} by {node.Member.DeclaringType?.Name}.{node.Member.Name}, which is sealed: read the rows and do it in memory, or use a blind index.")
                : base.VisitMember(node);
    }
}
